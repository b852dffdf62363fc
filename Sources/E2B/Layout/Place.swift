/// One XML element of a layout: what is written there, how it is known from others, and which data elements it holds.
struct Place: Sendable {
    /// How a place takes part in writing.
    enum Kind: Sendable {
        /// Written wherever something stands in it.
        case ordinary
        /// `-`: each is an XML element of its own, told from its siblings by what is in it.
        case distinct
        /// `~`: a form that others write. It is read, never written.
        case readOnly
        /// `|`: written in place of its ordinary siblings when all of those have a value.
        case alternative
    }

    /// A data element standing at a place: in an attribute, or as its text (`attribute` is nil).
    struct Binding: Sendable {
        let element: ElementID
        let attribute: AttributeName?
        /// Written beside another value but not read: the unit of a normal value is that of the result.
        let isCopy: Bool

        /// Whether the XML element's null flavour is this data element's.
        var carriesNullFlavour: Bool {
            switch attribute {
            case nil, .code, .value, .extension: !isCopy
            default: false
            }
        }
    }

    /// Something that must hold below an XML element for the place to be meant.
    struct Condition: Sendable {
        enum Test: Sendable {
            case exists
            /// The code, of this code system or without one.
            case code([UInt8], system: [UInt8])
            /// This code system, or none.
            case system([UInt8])
            /// An identifier system that the guide leaves open, known by a word in its name.
            case systemNaming([UInt8])
            /// The attribute has this value, or is absent.
            case attribute(AttributeName, [UInt8])
            case hasAttribute(AttributeName)
            case hasChild([UInt8])
            /// The value begins so (`tel:`).
            case prefix([UInt8])
            /// The n-th of its name among its siblings.
            case position(Int)
        }

        /// The names of the steps from the place to where the test is made; empty for the place itself.
        let path: [UInt8]
        let test: Test
    }

    /// An identifier that ties parts of a message together.
    enum Identity: Sendable {
        /// `@reaction`: the group's own identifier.
        case own(RepeatGroup)
        /// `->reaction`: refers to one.
        case reference(RepeatGroup)
    }

    var name: String
    var number: UInt8
    var kind: Kind = .ordinary
    var parent: Int?
    var children: [Int] = []
    /// Attributes written with the element.
    var fixed: [(name: AttributeName, value: String)] = []
    var bindings: [Binding] = []
    var conditions: [Condition] = []
    /// The repeat group that each XML element here is one of.
    var group: RepeatGroup?
    var identity: Identity?
    /// Where references stand below a group: the group they lead to and the path.
    var references: [(group: RepeatGroup, path: [UInt8])] = []
    /// The code that says nothing: written when there is no value, and not read as one.
    var defaultCode: [UInt8]?
    /// Has to be written with its parent, because the parent is known by it.
    var isTelling = false
    /// Whether the messages of a batch stand here.
    var isMessages = false
    /// The prefix in front of the value, such as `tel:`.
    var valuePrefix: [UInt8] = []
}

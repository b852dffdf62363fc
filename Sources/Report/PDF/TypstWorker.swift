import Foundation
import Subprocess
import SystemPackage

/// A process that sets pages: Python with the Typst wheel, started once and fed a request at a time.
///
/// It is a process of its own so that a crash or a layout without end takes down the process, not the program. It runs in an empty
/// folder, which is all it could read, and ends with its input.
actor TypstWorker {
    /// What is asked of the worker: files, and what to make of them.
    struct Request: Encodable, Sendable {
        var files: [String: String]
        var outputs: [Output]

        struct Output: Encodable, Sendable {
            /// The source of the main file.
            var main: String
            var format: String
            /// PDF standards to keep.
            var standards: [String] = []
            /// Dots to an inch, for pictures.
            var ppi: Double = 0
            /// Seconds since 1970, for the dates in a PDF.
            var timestamp: Int = 0
        }
    }

    private struct Job: Sendable {
        let line: [UInt8]
        let reply: CheckedContinuation<[[UInt8]], any Error>
    }

    private let tools: ToolFolder
    private let timeout: Duration
    private var jobs: AsyncStream<Job>.Continuation?
    private var process: Task<Void, Never>?
    /// How often a process was started: a job that fails late must not take away the queue of a newer process.
    private var starts = 0

    init(tools: ToolFolder, timeout: Duration) {
        self.tools = tools
        self.timeout = timeout
    }

    /// Starts the process, so that it is ready by the time it is needed. Does nothing if it runs.
    func start() {
        guard jobs == nil else { return }
        // Writing to a process that has ended would end this program as well; ignored, it is an error of the write.
        signal(SIGPIPE, SIG_IGN)
        let (stream, continuation) = AsyncStream.makeStream(of: Job.self)
        jobs = continuation
        starts += 1
        process = Task { [tools, timeout] in
            await Self.serve(stream, closing: continuation, tools: tools, timeout: timeout)
        }
    }

    /// The outputs of one request, in order.
    ///
    /// - Throws: `PDFError`. After a timeout or a crash the next request starts a new process.
    func outputs(of request: Request) async throws -> [[UInt8]] {
        let line = try [UInt8](JSONEncoder().encode(request)) + [UInt8(ascii: "\n")]
        start()
        guard let jobs else { throw PDFError.workerEnded("") }
        let asked = starts
        do {
            return try await withCheckedThrowingContinuation { reply in
                if case .terminated = jobs.yield(Job(line: line, reply: reply)) {
                    reply.resume(throwing: PDFError.workerEnded(""))
                }
            }
        } catch let error as PDFError {
            switch error {
            case .workerEnded, .timedOut: if starts == asked { self.jobs = nil }
            case .warned, .refused, .workerFailed, .rowHeaders: break
            }
            throw error
        }
    }

    /// Ends the process and waits for its end.
    func stop() async {
        jobs?.finish()
        jobs = nil
        await process?.value
        process = nil
    }

    deinit { jobs?.finish() }

    private static func serve(_ stream: AsyncStream<Job>, closing jobs: AsyncStream<Job>.Continuation, tools: ToolFolder, timeout: Duration) async {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("saishinsa-typst-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var last = ""
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let source = String(decoding: PackageResources.worker_py, as: UTF8.self)
            let ended = try await run(
                .path(FilePath(tools.python)),
                arguments: ["-I", "-S", "-B", "-c", source, tools.typst, tools.fonts],
                // Nothing of the caller's environment reaches the pages.
                environment: .custom(["LC_ALL": "C.UTF-8"]),
                workingDirectory: FilePath(folder.path),
                input: .inputWriter,
                output: .sequence,
                error: .string(limit: 1 << 16)
            ) { execution -> Failure? in
                var reader = WorkerReplyReader(execution.standardOutput)
                for await job in stream {
                    let started = ContinuousClock.now
                    let guarding = Task {
                        try await Task.sleep(for: timeout)
                        try execution.send(signal: .kill)
                    }
                    defer { guarding.cancel() }
                    do {
                        _ = try await execution.standardInputWriter.write(job.line)
                        job.reply.resume(returning: try await reader.next())
                    } catch let error as PDFError where !error.endsWorker {
                        job.reply.resume(throwing: error)
                    } catch {
                        let ranOut = ContinuousClock.now - started >= timeout
                        return Failure(job: job, error: ranOut ? .timedOut(seconds: Int(timeout.components.seconds)) : nil)
                    }
                }
                try await execution.standardInputWriter.finish()
                return nil
            }
            last = String(ended.standardError.suffix(2_000))
            if let failure = ended.closureResult {
                failure.job.reply.resume(throwing: failure.error ?? PDFError.workerEnded(last))
            }
        } catch {
            last = "\(error)"
        }
        // Whoever still waits is told; whoever comes later finds the queue closed.
        jobs.finish()
        for await job in stream { job.reply.resume(throwing: PDFError.workerEnded(last)) }
    }

    /// A job left without an answer. Without an error of its own it is told what the process last said.
    private struct Failure: Sendable {
        let job: Job
        let error: PDFError?
    }
}

extension PDFError {
    fileprivate var endsWorker: Bool {
        switch self {
        case .workerEnded, .timedOut: true
        case .warned, .refused, .workerFailed, .rowHeaders: false
        }
    }
}

/// What the words of the example's case messages mean.
enum CaseMappingText {
    static let mapping = """
        # 症例報告の語の意味 / what the words of case reports mean
        products: [ランマーク皮下注120mg]
        indications:
          - number: 1
            terms: [固形癌の骨転移]
          - number: 2
            terms: [骨巨細胞腫]

        """
}

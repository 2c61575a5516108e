using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Privacy;

namespace CitizenAssistant.Evaluation.Privacy;

/// <summary>How much of the personal data was masked, and what was masked that need not be.</summary>
internal sealed partial record PrivacyScores(
    IReadOnlyList<PrivacyScores.OfKind> Kinds,
    int Sentences,
    int Harmless,
    int HarmlessTouched,
    int FalseMasks,
    IReadOnlyList<string> Misses,
    IReadOnlyList<string> Needless)
{
    public double TouchedShare => Harmless == 0 ? 0 : (double)HarmlessTouched / Harmless;

    public static PrivacyScores Of(IReadOnlyList<LabelledSentence> sentences, Redactor redactor)
    {
        var found = sentences.Select(sentence => (sentence, findings: redactor.Find(sentence.Text))).ToList();
        var spans = found.SelectMany(one => one.sentence.Spans.Select(span => (span, one.sentence, isMasked: IsMasked(one.sentence.Text, span, one.findings)))).ToList();
        var needless = found.SelectMany(one => one.findings
            .Where(finding => !one.sentence.Spans.Any(span => finding.Start < span.End && span.Start < finding.End))
            .Select(finding => $"{finding.Kind} \"{finding.In(one.sentence.Text)}\" in: {one.sentence.Text}")).ToList();
        return new PrivacyScores(
            [.. spans.GroupBy(one => one.span.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => new OfKind(kind.Key, kind.Count(), kind.Count(one => one.isMasked)))],
            sentences.Count,
            sentences.Count(sentence => sentence.Spans is []),
            found.Count(one => one.sentence.Spans is [] && one.findings is not []),
            needless.Count,
            [.. spans.Where(one => !one.isMasked).Select(one => $"{one.span.Kind} \"{one.span.Text}\" in: {one.sentence.Text}")],
            needless);
    }

    /// <summary>The share of one kind that was masked; of a kind that does not occur, all.</summary>
    public double RecallOf(string kind) => Kinds.FirstOrDefault(one => one.Kind == kind)?.Recall ?? 1;

    // Every word of it is gone; "Frau" may stay.
    private static bool IsMasked(string text, LabelledSentence.Span span, IReadOnlyList<Finding> findings) => Word().Matches(span.Text)
        .Where(word => !FormOfAddress().IsMatch(word.Value))
        .All(word => findings.Any(finding => finding.Start <= span.Start + word.Index && finding.End >= span.Start + word.Index + word.Length));

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();

    [GeneratedRegex("^(?:Frau|Herrn?|Mrs?|Ms|Dr|Prof|Familie|Eheleute)$")]
    private static partial Regex FormOfAddress();

    internal sealed record OfKind(string Kind, int Spans, int Masked)
    {
        public double Recall => (double)Masked / Spans;
    }
}

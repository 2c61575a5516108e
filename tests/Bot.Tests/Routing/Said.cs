using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing;

namespace CitizenAssistant.Bot.Tests.Routing;

/// <summary>A sentence as citizens write it, with the classes it belongs to: the first decides the way; none for harmless information.</summary>
public sealed record Said(IReadOnlyList<RequestClass> Classes, string Register, string Sentence)
{
    private static readonly Redactor Redactor = new();

    public static RequestClassifier Classifier { get; } = new();

    public static Classification Classify(string sentence, Dialogue? dialogue = null) =>
        Classifier.Classify(RedactedText.From(sentence, Redactor), dialogue ?? Dialogue.Start);

    /// <summary>The test sentences of one file, or of all.</summary>
    public static IReadOnlyList<Said> From(string? file = null) =>
        [.. typeof(Said).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(file is null ? ".tsv" : $".{file}.tsv", StringComparison.Ordinal))
            .SelectMany(name => Lines(name).Skip(1).Select(Read))];

    public Classification Classify() => Classify(Sentence);

    public override string ToString() => $"{string.Join('+', Classes)} ({Register}): {Sentence} => {string.Join(", ", Classify().Findings.Select(f => f.Because))}";

    private static Said Read(string line) => line.Split('\t') switch
    {
        [var classes, var register, var sentence] => new(classes is "-" ? [] : [.. classes.Split('+').Select(Enum.Parse<RequestClass>)], register, sentence),
        _ => throw new FormatException($"not three columns: {line}"),
    };

    private static string[] Lines(string resource)
    {
        using var reader = new StreamReader(typeof(Said).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

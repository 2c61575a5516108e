using CitizenAssistant.Bot.Routing.Words;

namespace CitizenAssistant.Bot.Routing.Phrases;

/// <summary>
/// Reads a phrase of the rules: words, <c>(one|another thing)</c>, <c>(perhaps)?</c>, <c>{signal}</c>, <c>{signal}?</c>, <c>...</c> for up to eight
/// words, <c>..</c> for up to three, <c>^</c> and <c>$</c> for the start and end of the sentence.
/// </summary>
internal sealed class PhraseReader(Vocabulary vocabulary, IReadOnlyDictionary<string, string[]> signals)
{
    private readonly Dictionary<string, PhrasePart[]> parts = [];
    private readonly HashSet<int> marks = [vocabulary.Number("?"), vocabulary.Number("!")];

    /// <exception cref="FormatException">The phrase cannot be read; the message says why.</exception>
    public Place Read(string phrase) => Build(PhrasePart.Parse(Letters.Fold(phrase)), 0, new PhraseEnd(), 0);

    private Place Build(PhrasePart[] phrase, int from, Place next, int depth) =>
        from == phrase.Length ? next : Build(phrase[from], Build(phrase, from + 1, next, depth), depth);

    private Place Build(PhrasePart part, Place next, int depth) => part switch
    {
        _ when depth > 12 => throw new FormatException("a signal contains itself"),
        PhrasePart.Word { Text: "..." } => new Gap(8, next),
        PhrasePart.Word { Text: ".." } => new Gap(3, next),
        PhrasePart.Word { Text: "^" } => new SentenceStart(next),
        PhrasePart.Word { Text: "$" } => new SentenceEnd(marks, next),
        PhrasePart.Word word => new OneWord([vocabulary.Number(word.Text)], next),
        PhrasePart.Signal signal => BuildWays(Ways(signal.Name), next, depth + 1),
        PhrasePart.Group { MayBeMissing: true } group => new Choice([BuildWays(group.Ways, next, depth), next]),
        PhrasePart.Group group => BuildWays(group.Ways, next, depth),
        _ => throw new FormatException("an unknown part"),
    };

    // Ways of one word each are one set: that keeps long lists cheap.
    private Place BuildWays(IReadOnlyList<PhrasePart[]> ways, Place next, int depth)
    {
        var single = ways.Where(IsOneWord).Select(way => vocabulary.Number(((PhrasePart.Word)way[0]).Text)).ToHashSet();
        var longer = ways.Where(way => !IsOneWord(way)).Select(way => Build(way, 0, next, depth)).ToList();
        return (single, longer) switch
        {
            ({ Count: > 0 }, []) => new OneWord(single, next),
            ({ Count: 0 }, [var only]) => only,
            ({ Count: 0 }, _) => new Choice(longer),
            _ => new Choice([new OneWord(single, next), .. longer]),
        };
    }

    private static bool IsOneWord(PhrasePart[] way) => way is [PhrasePart.Word { Text: not ("..." or ".." or "^" or "$") }];

    private PhrasePart[][] Ways(string signal) => signals.TryGetValue(signal, out var phrases)
        ? [.. phrases.Select(Parsed)]
        : throw new FormatException($"the signal {{{signal}}} is not defined");

    private PhrasePart[] Parsed(string phrase) =>
        parts.TryGetValue(phrase, out var known) ? known : parts[phrase] = PhrasePart.Parse(Letters.Fold(phrase));
}

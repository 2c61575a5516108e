using CitizenAssistant.Bot.Routing.Words;

namespace CitizenAssistant.Bot.Routing.Phrases;

/// <summary>
/// Reads a phrase of the rules: words, <c>(one|another thing)</c>, <c>(perhaps)?</c>, <c>{signal}</c>, <c>{signal}?</c>, <c>...</c> for up to eight
/// words, <c>..</c> for up to three, <c>^</c> and <c>$</c> for the start and end of the sentence.
/// </summary>
internal sealed class PhraseReader(Vocabulary vocabulary, IReadOnlyDictionary<string, string[]> signals)
{
    private const int MostDepth = 12;

    private readonly Dictionary<string, PhrasePart[][]> parsed = [];
    private readonly Dictionary<IReadOnlyList<PhrasePart[]>, (HashSet<int> Single, List<PhrasePart[]> Longer)> split = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> marks = [vocabulary.Number("?"), vocabulary.Number("!")];

    /// <exception cref="FormatException">The phrase cannot be read; the message says why.</exception>
    public Place Read(string phrase) => Build(PhrasePart.Parse(Letters.Fold(phrase)), 0, new PhraseEnd(), 0);

    private Place Build(PhrasePart[] phrase, int from, Place next, int depth) =>
        from == phrase.Length ? next : Build(phrase[from], Build(phrase, from + 1, next, depth), depth);

    private Place Build(PhrasePart part, Place next, int depth) => part switch
    {
        _ when depth > MostDepth => throw new FormatException("a signal contains itself"),
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

    // Ways of one word each are one set, and every use of a signal shares it: that keeps long lists cheap.
    private Place BuildWays(IReadOnlyList<PhrasePart[]> ways, Place next, int depth)
    {
        var (single, longer) = split.TryGetValue(ways, out var known) ? known : split[ways] = Split(ways, depth);
        List<Place> places = [.. longer.Select(way => Build(way, 0, next, depth))];
        if (single.Count > 0)
        {
            places.Insert(0, new OneWord(single, next));
        }

        return places is [var only] ? only : new Choice(places);
    }

    private (HashSet<int> Single, List<PhrasePart[]> Longer) Split(IReadOnlyList<PhrasePart[]> ways, int depth)
    {
        var flat = Flat(ways, depth).ToLookup(IsOneWord);
        return ([.. flat[true].Select(way => vocabulary.Number(((PhrasePart.Word)way[0]).Text))], [.. flat[false]]);
    }

    private IEnumerable<PhrasePart[]> Flat(IReadOnlyList<PhrasePart[]> ways, int depth) => ways.SelectMany(way => way switch
    {
        _ when depth > MostDepth => throw new FormatException("a signal contains itself"),
        [PhrasePart.Group { MayBeMissing: false } group] => Flat(group.Ways, depth + 1),
        [PhrasePart.Signal signal] => Flat(Ways(signal.Name), depth + 1),
        _ => [way],
    });

    private static bool IsOneWord(PhrasePart[] way) => way is [PhrasePart.Word { Text: not ("..." or ".." or "^" or "$") }];

    private PhrasePart[][] Ways(string signal) => parsed.TryGetValue(signal, out var known) ? known
        : signals.TryGetValue(signal, out var phrases) ? parsed[signal] = [.. phrases.Select(phrase => PhrasePart.Parse(Letters.Fold(phrase)))]
        : throw new FormatException($"the signal {{{signal}}} is not defined");
}

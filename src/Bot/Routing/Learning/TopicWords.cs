using CitizenAssistant.Bot.Routing.Words;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>
/// The words by which services are called. What is wanted does not depend on them ("Bekomme ich Wohngeld?", "Bekomme ich einen WBS?"), so the
/// features put one and the same word in their place.
/// </summary>
internal sealed class TopicWords(HashSet<string> words)
{
    private const int ShortestWord = 3;

    // Words of titles that do say what is wanted.
    private static readonly string[] Telling =
    [
        "beantrag", "anmeld", "ummeld", "abmeld", "aender", "verlaenger", "widerspruch", "einspruch", "bussgeld", "beschwer", "anzeig", "meld", "auskunft", "akten", "einsicht", "raten", "stundung",
        "erlass", "mahn", "vollstreck", "befrei", "ermaessig", "ausnahm", "genehmig", "erlaubnis", "notfall", "not", "obdach", "wohnungslos", "hilfe", "schutz", "gewalt", "frist", "verwarn", "knoellchen",
        "strafzettel", "blitzer", "termin", "verlor", "verlust", "gestohl", "diebstahl", "kuendig", "sperr", "nachricht", "kontakt", "zahl", "gebuehr", "kosten", "kinder", "kind", "famili", "neue", "stuttgart",
        "stadt", "antrag", "amt", "beratung", "vollmacht", "betreuung", "datenschutz", "schulden", "pfaend", "falschpark", "laerm", "schimmel", "muell", "umzug",
        "steuer", "rente", "finanz", "geld", "english", "from", "with", "your", "have", "lost", "change", "register", "renew", "apply", "fine", "help",
    ];

    public static TopicWords None { get; } = new([]);

    public IReadOnlyCollection<string> All => words;

    public static TopicWords Of(IEnumerable<Article> articles) => new(
    [
        .. articles
            .SelectMany(article => article.Header.Names.Append(article.Title))
            .SelectMany(name => name.Split([' ', '(', ')', ',', '/', ':', '„', '“'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => char.IsUpper(word[0]) && word.Length >= ShortestWord)
            .SelectMany(word => word.Split('-', StringSplitOptions.RemoveEmptyEntries))
            .Select(Letters.Fold)
            .Where(word => word.Length >= ShortestWord && !Telling.Any(telling => word.StartsWith(telling, StringComparison.Ordinal) || (telling.Length > 5 && word.Contains(telling, StringComparison.Ordinal)))),
    ]);

    /// <summary>Also with an ending: Wohngeldes, Ausweise.</summary>
    public bool Has(string word) => words.Contains(word)
        || (word.Length > ShortestWord + 2 && ((word[^1] is 's' or 'e' or 'n' && words.Contains(word[..^1])) || (word[^2..] is "es" or "en" && words.Contains(word[..^2]))));
}

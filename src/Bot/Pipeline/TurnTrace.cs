using System.Globalization;
using System.Text.Json;
using CitizenAssistant.Bot.Routing;

namespace CitizenAssistant.Bot.Pipeline;

/// <summary>How an answer came about: what ran, what it concluded, how long it took. Ids and scores, never raw words.</summary>
public sealed class TurnTrace
{
    private readonly List<Entry> _entries = [];

    public IReadOnlyList<Entry> Entries => _entries;

    public void Add(Entry entry) => _entries.Add(entry);

    public string ToJson() => JsonSerializer.Serialize(_entries, JsonSerializerOptions.Web);

    /// <summary>What a step changed, in words.</summary>
    public static string Conclude(Turn before, Turn after)
    {
        var said = new List<string>();
        if (!ReferenceEquals(before.Classification, after.Classification))
        {
            said.Add("classes " + string.Join(", ", after.Classification.Findings.Select(Because)) + $", move {after.Classification.Move}"
                + (after.Classification.Nearest is [] ? "" : ", nearest " + string.Join(" ", after.Classification.Nearest.Select(near => near.Where))));
        }

        if (before.Within != after.Within)
        {
            said.Add("follows up on " + after.Within);
        }

        if (before.Language != after.Language)
        {
            said.Add("language " + after.Language);
        }

        if (!ReferenceEquals(before.Found, after.Found) && after.Found is { } found)
        {
            said.Add($"found {found.IsFound}, aspect {found.Aspect}, passages " + string.Join(", ", found.Passages.Select(p =>
                string.Create(CultureInfo.InvariantCulture, $"{p.Article.Id}#{p.Section.Slug}@{p.Article.Version} {p.Score:0.000}"))));
        }

        if (!ReferenceEquals(before.Draft, after.Draft))
        {
            said.Add(after.Draft is null ? "draft dropped" : "draft from " + string.Join(", ", after.Draft.Passages.Select(p => $"{p.Article.Id}#{p.Section.Slug}")));
        }

        if (!ReferenceEquals(before.Outcome, after.Outcome) && after.Outcome is { } outcome)
        {
            said.Add($"outcome {outcome.GetType().Name} {outcome.Route} {outcome.Reason}".TrimEnd());
        }

        return said is [] ? "–" : string.Join("; ", said);
    }

    private static string Because(Finding finding) => finding.Probability is { } probability
        ? string.Create(CultureInfo.InvariantCulture, $"{finding.Class} ({finding.Because} {probability:0.00})")
        : $"{finding.Class} ({finding.Because})";

    /// <param name="Function">The kernel function, e.g. <c>steps.find_passages</c>.</param>
    public sealed record Entry(string Function, double Milliseconds, string Concluded);
}

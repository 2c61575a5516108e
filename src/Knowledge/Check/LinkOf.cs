using System.Text.RegularExpressions;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Check;

/// <summary>A link and the first place where it stands.</summary>
public sealed partial record LinkOf(string File, int Line, Uri Address)
{
    /// <summary>Each address once, whoever else names it.</summary>
    public static IReadOnlyList<LinkOf> AllIn(KnowledgeBase knowledge) =>
        [.. Found(knowledge).DistinctBy(link => link.Address.AbsoluteUri).OrderBy(link => link.File, StringComparer.Ordinal).ThenBy(link => link.Line)];

    private static IEnumerable<LinkOf> Found(KnowledgeBase knowledge) =>
        knowledge.Articles.Values.OrderBy(article => article.Path, StringComparer.Ordinal).SelectMany(article => article.Sections
            .SelectMany(section => Target().Matches(section.Markdown).Select(link => (Line: section.LineAt(link.Index), Target: link.Groups[1].Value)))
            .Concat(article.Header.Sources.Select(source => (Line: 1, Target: source)))
            .SelectMany(link => To(article.Path, link.Line, link.Target)))
        .Concat(knowledge.Offices.Values.OrderBy(office => office.Id, StringComparer.Ordinal)
            .SelectMany(office => To($"offices/{office.Id}.yml", 1, office.Link ?? "")));

    private static IEnumerable<LinkOf> To(string file, int line, string target) =>
        target.StartsWith("https://", StringComparison.Ordinal) && Uri.TryCreate(target, UriKind.Absolute, out var address) ? [new LinkOf(file, line, address)] : [];

    [GeneratedRegex(@"\]\(<?(https://[^)\s>]+)")]
    private static partial Regex Target();
}

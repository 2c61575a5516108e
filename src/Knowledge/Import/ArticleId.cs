using System.Text;
using System.Text.RegularExpressions;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>The id of an imported article, which is also its file: the source's own, as far as a file can be called so.</summary>
internal static partial class ArticleId
{
    private const int Longest = 150;

    public static string Of(string id, string? agency)
    {
        var safe = Safe(id);
        return agency is null || safe.Contains(agency, StringComparison.OrdinalIgnoreCase) ? safe : Safe(agency) + '.' + safe;
    }

    public static string Slug(string name) => NotInSlug().Replace(Plain(name.ToLowerInvariant()), "-").Trim('-', '.') is { Length: > 0 } slug ? slug[..Math.Min(Longest, slug.Length)] : "quelle";

    /// <summary>Never a way out of the folder: no empty, hidden or parent step.</summary>
    private static string Safe(string id) => Allowed().IsMatch(id) && id.Length <= Longest && id.Split('/').All(step => step.Length > 0 && step[0] != '.' && step[^1] != '.')
        ? id
        : Slug(id);

    private static string Plain(string name) => new StringBuilder(name).Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss").ToString();

    [GeneratedRegex(@"^[A-Za-z0-9._/-]+$")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"[^a-z0-9]+")]
    private static partial Regex NotInSlug();
}

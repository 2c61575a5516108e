using System.Text.RegularExpressions;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Check;

/// <summary>Notes phone numbers that are written another way than the others, and links whose words lead astray.</summary>
internal static partial class Contacts
{
    public static IEnumerable<Note> In(Article article) =>
        article.Sections.SelectMany(section => Phones(section.Markdown, article.Path, section.LineAt).Concat(Links(section, article.Path)));

    public static IEnumerable<Note> In(Office office) => Phones(office.Phone ?? "", $"offices/{office.Id}.yml", _ => 1);

    private static IEnumerable<Note> Phones(string text, string file, Func<int, int> lineAt) =>
        from phone in AnyPhone().Matches(LinkTarget().Replace(text, target => new string(' ', target.Length)))
        where !WellWritten().IsMatch(phone.Value)
        select new Note(NoteKind.PhoneNumber, file, lineAt(phone.Index), $"Die Telefonnummer „{phone.Value}“ soll wie „0711 216-88700“ geschrieben sein.");

    private static IEnumerable<Note> Links(Section section, string file)
    {
        foreach (Match link in Link().Matches(section.Markdown))
        {
            var (words, target) = (link.Groups["words"].Value, link.Groups["target"].Value);
            if (EmptyWords().IsMatch(words))
            {
                yield return new Note(NoteKind.LinkText, file, section.LineAt(link.Index), $"Der Link „{words}“ sagt nicht, wohin er führt.");
            }
            else if (HostName().IsMatch(words) && Uri.TryCreate(target, UriKind.Absolute, out var uri) && !IsSameHost(words, uri.Host))
            {
                yield return new Note(NoteKind.LinkText, file, section.LineAt(link.Index), $"Der Link heißt „{words}“, führt aber zu {uri.Host}.");
            }
        }
    }

    private static bool IsSameHost(string words, string host)
    {
        var named = words.Replace("https://", "", StringComparison.OrdinalIgnoreCase).Split('/')[0];
        return host.EndsWith(named.Replace("www.", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?<![\w.,/§-])(\+49|0[1-9]\d{1,4})[ \d/()–-]{4,}\d")]
    private static partial Regex AnyPhone();

    [GeneratedRegex(@"^0\d{2,4} \d{3,10}(-\d{1,6})?$")]
    private static partial Regex WellWritten();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\((?<target>[^)\s]*)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*(hier|link|mehr|weiter|klicken Sie hier|here|more)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyWords();

    [GeneratedRegex(@"^(https://)?(www\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex HostName();
}

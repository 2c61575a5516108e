using System.Text;
using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Privacy.Names;
using CitizenAssistant.Bot.Privacy.Recognisers;

namespace CitizenAssistant.Bot.Privacy;

/// <summary>Masks what identifies a person and leaves what is public: offices, their numbers, amounts, paragraphs, places.</summary>
public sealed class Redactor
{
    /// <summary>Where a recogniser gives up, nothing of the message goes on.</summary>
    private const string Unreadable = "[Nachricht]";

    private readonly IRecogniser[] _recognisers;

    /// <summary>Without a knowledge base only the general signs of public words count.</summary>
    public Redactor()
        : this(PublicWords.None)
    {
    }

    /// <summary>The order below decides where two find the same words: what a form or check digit proves comes first.</summary>
    public Redactor(PublicWords known) => _recognisers =
    [
        new Emails(known),
        new Ibans(),
        new CaseNumbers(),
        new CustomerNumbers(),
        new CreditCards(),
        new TaxIds(),
        new InsuranceNumbers(),
        new IdentityDocuments(),
        new BirthDates(),
        new NumberPlates(),
        new Phones(known),
        new Addresses(known),
        new PersonNames(known),
        new Illnesses(),
    ];

    /// <summary>Masks a text that stands alone.</summary>
    public string Mask(string raw) => Mask(raw, new Placeholders());

    /// <summary>Masks a text of a conversation: what was said before keeps its placeholder.</summary>
    public string Mask(string raw, Placeholders placeholders)
    {
        try
        {
            return Replace(raw, Find(raw), placeholders);
        }
        catch (RegexMatchTimeoutException)
        {
            return Unreadable;
        }
    }

    /// <summary>All personal data in a text, from left to right, without overlaps.</summary>
    public IReadOnlyList<Finding> Find(string raw)
    {
        var found = new List<Finding>();
        var masked = raw.Contains('[', StringComparison.Ordinal) ? Masked(raw) : [];
        foreach (var recogniser in _recognisers)
        {
            foreach (var finding in recogniser.Find(raw))
            {
                if (!masked.Exists(finding.Overlaps) && !found.Exists(finding.Overlaps))
                {
                    found.Add(finding);
                }
            }
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    // Masking twice is masking once.
    private static List<Finding> Masked(string raw)
    {
        var masked = new List<Finding>();
        foreach (var match in Placeholders.Pattern().EnumerateMatches(raw))
        {
            masked.Add(new Finding(default, match.Index, match.Length));
        }

        return masked;
    }

    private static string Replace(string raw, IReadOnlyList<Finding> found, Placeholders placeholders)
    {
        if (found is [])
        {
            return raw;
        }

        var text = new StringBuilder(raw.Length);
        var at = 0;
        foreach (var finding in found)
        {
            text.Append(raw, at, finding.Start - at).Append(placeholders.For(finding.Kind, finding.In(raw)));
            at = finding.End;
        }

        return text.Append(raw, at, raw.Length - at).ToString();
    }
}

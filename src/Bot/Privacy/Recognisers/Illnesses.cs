using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Privacy.Words;

namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>
/// Diagnoses of the writer or of somebody close. Whoever asks about a vaccination or an advice centre names an illness and
/// nobody who has it; what calls for help at once is masked only when it is past, and a status on which services rest
/// (disability, pregnancy, care level) stays, because without it the question cannot be answered.
/// </summary>
internal sealed partial class Illnesses : IRecogniser
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(Limits.PatternMilliseconds);
    private static readonly Regex Diagnosis = new($@"(?<![\p{{L}}\d-])(?:(?<acute>{WordLists.AcuteIllnesses})|{WordLists.Illnesses})(?![\p{{L}}\d]|-\p{{L}})", Options, Limit);

    public IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in Diagnosis.Matches(text))
        {
            var sentence = SentenceAround(text, match.Index, match.Index + match.Length);
            if (SaysWhose().IsMatch(sentence)
                && !AsksInGeneral().IsMatch(text.Before(match.Index, 40))
                && (!match.Groups["acute"].Success || IsPast().IsMatch(sentence))
                && (match.Value is not ("MS" or "ADS" or "ms" or "ads") || match.Value.All(char.IsUpper)))
            {
                yield return new Finding(PersonalData.Health, match.Index, match.Length);
            }
        }
    }

    private static ReadOnlySpan<char> SentenceAround(string text, int start, int end)
    {
        var from = text.AsSpan(0, start).LastIndexOfAny('.', '!', '?') + 1;
        var to = text.AsSpan(end).IndexOfAny('.', '!', '?');
        return text.AsSpan(from, (to < 0 ? text.Length : end + to) - from);
    }

    [GeneratedRegex(@"\b(?:ich|mir|mich|mein\w{0,2}|wir|uns|unser\w{0,2}|er hat|sie hat|er leidet|sie leidet|i|i'm|my|me|our)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex SaysWhose();

    [GeneratedRegex(@"\b(?:gegen|impfung|schutz vor|vorsorge|über|zu|zum thema|thema|auf|beratung|test|selbsthilfe|about|against|vor|infos?|hilfe bei|bei)\s(?:\p{L}{1,9}\s){0,1}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex AsksInGeneral();

    [GeneratedRegex(@"\b(?:hatte\w{0,2}|gehabt|nach|seit|had|after|since|wegen|erlitten|letzte[ns]?|vor)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limits.PatternMilliseconds)]
    private static partial Regex IsPast();
}

using System.Text.RegularExpressions;

namespace CitizenAssistant.Bot.Pipeline.Quoting;

/// <summary>Every service has an application, a form, an office. Said alone such words mean those of the topic talked about, and name no other.</summary>
internal static partial class WordsOfAnyTopic
{
    public static string RemoveFrom(string message) => Words().Replace(message, " ");

    [GeneratedRegex(@"\b((den|der|die|das|einen|dem|ein|the|an|in meinem|in unserem|für den|for the)\s+)?(antr[aä]g\w{0,2}|formular\w{0,2}|bescheid\w{0,2}|bearbeitung|fall|falle|stellen?|stell|einreichen|abgeben|beantragen?|beantragt|ausfüllen|application|apply|form|case|hand it in)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}

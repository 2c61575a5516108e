using System.Collections.Frozen;
using CitizenAssistant.Bot.Privacy;

namespace CitizenAssistant.Bot.Wording;

/// <summary>Tells English from German by the small words every sentence needs. A word or two may tell neither.</summary>
public static class MessageLanguage
{
    private static readonly FrozenSet<string> English = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "the", "a", "an", "is", "are", "do", "does", "how", "what", "where", "when", "who", "why", "which", "can", "could", "should", "would", "my", "your", "i", "i'm", "you", "we",
        "to", "for", "of", "it", "and", "need", "much", "want", "get", "have", "has", "with", "without", "please", "help", "thanks", "hello", "there", "this", "that", "me", "from", "long", "open", "at", "on", "human", "person", "speak", "talk", "nobody", "not", "be", "was", "will");

    private static readonly FrozenSet<string> German = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "einer", "ist", "sind", "wie", "was", "wo", "wann", "wer", "warum", "wieso", "welche", "welcher", "kann", "muss", "ich", "du", "sie", "wir", "ihr",
        "mein", "meine", "meinen", "meiner", "und", "oder", "für", "von", "mit", "zu", "zum", "zur", "im", "am", "auf", "nicht", "kein", "keine", "brauche", "brauch", "habe", "hab", "bitte", "hilfe", "danke", "hallo", "mir", "mich", "bei", "es", "wird", "werden", "kostet", "gibt", "geht", "des", "i", "isch", "net", "beim", "nach");

    /// <returns><c>en</c> or <c>de</c>; null when the message tells neither.</returns>
    public static string? Of(RedactedText message)
    {
        var words = message.Value.Split([' ', '\n', '\t', ',', '.', '?', '!', ';', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var (english, german) = (words.Count(English.Contains), words.Count(German.Contains));
        return english == german ? null : english > german ? "en" : "de";
    }
}

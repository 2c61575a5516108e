using System.Collections.Frozen;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Tells an English question from a German one by the small words, which the other language does not have.</summary>
internal static class Language
{
    private static readonly FrozenSet<string> English = Set(
        "the is are do does did how what where when which who why can could would should my our your i it to for of and or if with at on from by have need get much many long a there be been i'm im don't dont without");

    private static readonly FrozenSet<string> German = Set(
        "der die das den dem ein eine einen ich wir sie ist sind wie wo wann wer welche welcher welches mein meine meinen und oder fur mit von zu auf bei nicht kann muss brauche kostet wenn man mir zum zur im bitte auch noch");

    public static bool IsEnglish(IEnumerable<string> words)
    {
        var (english, german) = (0, 0);
        foreach (var word in words)
        {
            english += English.Contains(word) ? 1 : 0;
            german += German.Contains(word) ? 1 : 0;
        }

        return english > german;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}

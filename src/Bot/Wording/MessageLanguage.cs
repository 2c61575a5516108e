using System.Collections.Frozen;
using CitizenAssistant.Bot.Privacy;

namespace CitizenAssistant.Bot.Wording;

/// <summary>Tells English from German by the small words every sentence needs. A word or two may tell neither.</summary>
public static class MessageLanguage
{
    private static readonly FrozenSet<string> English = Set(
        "the does how what where when who why which can could should would my your i'm you we to for of and need much want have with without please help thanks hello this that from human speak talk nobody my mine he she they his her their our us but about any been did had how's what's don't cannot can't i'd i've am are");

    // Said in German too, or short enough to be a slip: two of them tell, one does not.
    private static readonly FrozenSet<string> AlsoEnglish = Set(
        "a an is do i it get has there me long open at on person not be was will no if or so in");

    private static readonly FrozenSet<string> German = Set("""
        der die das den dem des ein eine einen einem einer eines ist sind bin bist seid war waren wie was wo wann wer wem wen warum wieso weshalb welche welcher welches welchen kann können könnte muss müssen darf dürfen soll sollen will wollen möchte mag
        ich du er sie wir ihr mich mir dich dir uns euch ihnen ihn ihm mein meine meinen meinem meiner dein deine sein seine unser unsere euer ihre ihrem ihren ihrer und oder aber denn weil wenn dass ob als für von vom mit ohne zu zum zur im ins am an auf aus bei beim nach
        vor über unter zwischen durch gegen um bis seit nicht kein keine keinen nie nur noch schon auch sehr mehr viel wieder immer heute morgen gestern jetzt hier da dort dann doch mal bitte danke hallo tag hilfe brauche brauch brauchen habe hab hast hat haben hatte wird werden wurde worden
        es gibt geht gehen kostet kosten macht machen man sich diese dieser dieses alle alles etwas nichts jemand euro neu neue neuen amt antrag stadt termin geld wohnung isch net i mr hend koschd au ned do nix ois hob des dr mei woiß wia ghert bin's gibt's geht's hab's nen ne
        """);

    /// <returns><c>en</c> or <c>de</c>; null when the message tells neither.</returns>
    public static string? Of(RedactedText message)
    {
        var (german, english) = Count(message);
        return english == german ? null : english > german ? "en" : "de";
    }

    /// <summary>How many words of the message are German, how many English.</summary>
    public static (int German, int English) Count(RedactedText message)
    {
        var words = message.Value.Split([' ', '\n', '\t', ',', '.', '?', '!', ';', ':', '"', '(', ')', '„', '“', '/'], StringSplitOptions.RemoveEmptyEntries);
        var also = words.Count(AlsoEnglish.Contains);
        return (words.Count(German.Contains), words.Count(English.Contains) + (also > 1 || words.Any(English.Contains) ? also : 0));
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

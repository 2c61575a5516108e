namespace CitizenAssistant.Benchmarks.Clients;

/// <summary>What citizens write: questions of many kinds, each with its follow-ups.</summary>
public static class Dialogues
{
    /// <summary>Answered from the knowledge base, or honestly not; nothing in it needs a person.</summary>
    public static IReadOnlyList<string> Information { get; } =
    [
        "Was kostet ein neuer Personalausweis?",
        "und welche Unterlagen brauche ich?",
        "wie lange dauert das",
        "Bis wann muss ich mich nach dem Umzug ummelden?",
        "Kann ich das online machen?",
        "Wie lange dauert ein Reisepass?",
        "Was kostet ein neuer Reisepass?",
        "Koschd d'Ummeldung ebbes?",
        "What documents do I need for a German ID card?",
        "How much is a dog licence?",
        "Wo melde ich meinen Hund an?",
        "wie hoch ist die Hundesteuer für zwei Hunde",
        "Welche Unterlagen brauche ich für einen Bewohnerparkausweis?",
        "Was kostet der?",
        "perso verlohren",
        "Wann hat das Bürgerbüro geöffnet?",
        "Wie bekomme ich einen Termin?",
        "Wie melde ich Sperrmüll an?",
        "Wo kann ich alte Elektrogeräte abgeben?",
        "Welche Voraussetzungen gibt es für Wohngeld?",
        "Und wo stelle ich den Antrag?",
        "Wie funktioniert die Anmeldung für einen Kitaplatz?",
        "was muss ich für die kita bezahlen",
        "Wie kann ich ein Gewerbe anmelden, und was kostet das?",
        "Ich ziehe ins Ausland, wann muss ich mich abmelden?",
        "Wie beantrage ich Briefwahl?",
        "Wie lange ist ein Führungszeugnis gültig?",
        "Was brauche ich für die Zulassung meines Autos?",
        "Wie komme ich an ein Wunschkennzeichen?",
        "Gibt es noch den Kinderreisepass?",
        "Wer kann mir bei einer Geburtsurkunde helfen?",
        "Welche Gebühr fällt für die Ausstellung eines Reisepasses an?",
        "Gibt es auf dem Mond Wasser?",
        "Guten Tag",
    ];

    /// <summary>A decision is asked for: an enquiry is opened.</summary>
    public const string Objection = "Ich lege Widerspruch gegen meinen Wohngeldbescheid ein.";

    /// <summary>The n-th message of a citizen who begins somewhere in the middle.</summary>
    public static string Message(int citizen, int turn) => Information[((citizen * 7) + turn) % Information.Count];
}

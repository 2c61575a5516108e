using System.Globalization;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Desk;

/// <summary>What caseworkers read instead of codes.</summary>
internal static class DeskWording
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["R1"] = "Frage nach einem Anspruch",
        ["R2"] = "Genehmigung oder Ausnahme",
        ["R3"] = "Antrag oder Anmeldung",
        ["R4"] = "Rücknahme oder Änderung eines Antrags",
        ["R5"] = "Widerspruch gegen einen Bescheid",
        ["R6"] = "Bußgeld oder Anhörung",
        ["R7"] = "Frist im eigenen Fall",
        ["R8"] = "Stundung, Raten oder Mahnung",
        ["R9"] = "Stand des eigenen Antrags",
        ["R10"] = "Akteneinsicht oder Auskunft aus Akten",
        ["R11"] = "Mitteilung oder Nachreichung",
        ["R12"] = "Zusage oder Bescheinigung",
        ["R13"] = "Rechtsrat oder Prüfung eines Bescheids",
        ["R14"] = "Hinweis auf Verstöße anderer",
        ["R15"] = "Kinderschutz, Gewalt oder Schutz der Adresse",
        ["R16"] = "Notlage",
        ["R17"] = "Vertretung oder Daten Dritter",
        ["R18"] = "Bitte um Vorziehen",
        ["A5"] = "Wunsch nach einem Menschen",
        ["A6"] = "Beschwerde",
        ["K1"] = "Keine Auskunft gefunden",
        ["failure"] = "Störung des Assistenten",
    };

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["de"] = "Deutsch",
        ["en"] = "Englisch",
        ["tr"] = "Türkisch",
        ["ar"] = "Arabisch",
        ["uk"] = "Ukrainisch",
        ["ru"] = "Russisch",
        ["fr"] = "Französisch",
        ["it"] = "Italienisch",
        ["es"] = "Spanisch",
        ["pl"] = "Polnisch",
    };

    /// <summary>The reason in words, with its class where it has one: "Widerspruch gegen einen Bescheid (R5)".</summary>
    public static string Reason(string code) => Reasons.TryGetValue(code, out var words) ? code == "failure" ? words : $"{words} ({code})" : code;

    public static string Language(string code) => Languages.GetValueOrDefault(code.Split('-')[0], code);

    public static string State(EnquiryCard card) => (card.State, card.Holder) switch
    {
        (EnquiryState.Waiting, _) => "Wartet",
        (EnquiryState.Claimed, _) => "In Bearbeitung",
        (EnquiryState.Answered, null) => "Beantwortet",
        (EnquiryState.Answered, _) => "Beantwortet, in Bearbeitung",
        (EnquiryState.Closed, _) => "Abgeschlossen",
        (EnquiryState.Withdrawn, _) => "Zurückgezogen",
        _ => card.State.ToString(),
    };

    public static string Author(EntryAuthor author) => author switch
    {
        EntryAuthor.Citizen => "Bürgerin oder Bürger",
        EntryAuthor.AssistantNote => "Notiz des Assistenten",
        EntryAuthor.Caseworker => "Sachbearbeitung",
        _ => "Ereignis",
    };

    public static string Event(EnquiryEvent what) => what switch
    {
        EnquiryEvent.Claimed => "Von der Sachbearbeitung übernommen",
        EnquiryEvent.GivenBack => "An den Assistenten zurückgegeben",
        EnquiryEvent.Closed => "Abgeschlossen",
        EnquiryEvent.Withdrawn => "Zurückgezogen",
        EnquiryEvent.ErasureAsked => "Löschung der Unterhaltung verlangt",
        EnquiryEvent.Erased => "Wortlaut gelöscht",
        _ => what.ToString(),
    };

    public static string Words(SheetText text) => text switch
    {
        { Words: { } words } => words,
        { IsErased: true } => "(gelöscht)",
        _ => "(nicht lesbar: der Schlüssel zu diesen Worten fehlt)",
    };

    public static string Time(DateTimeOffset time) => LocalTime.Of(time).ToString("dd.MM.yyyy, HH:mm 'Uhr'", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}

namespace CitizenAssistant.Bot.Privacy;

/// <summary>What identifies a person, or says what nobody need know of one.</summary>
public enum PersonalData
{
    Email,
    Iban,
    CreditCard,
    TaxId,
    Insurance,
    IdentityCard,
    Passport,
    BirthDate,
    CaseNumber,
    CustomerNumber,
    Plate,
    Phone,
    Address,
    Name,
    Health,
}

internal static class PersonalDataWords
{
    /// <summary>What stands in the place of it, before the number; the routing rules know these words.</summary>
    public static string Placeholder(this PersonalData kind) => kind switch
    {
        PersonalData.Email => "E-Mail",
        PersonalData.Iban => "IBAN",
        PersonalData.CreditCard => "Kreditkarte",
        PersonalData.TaxId => "Steuer-ID",
        PersonalData.Insurance => "Versichertennummer",
        PersonalData.IdentityCard => "Ausweisnummer",
        PersonalData.Passport => "Passnummer",
        PersonalData.BirthDate => "Geburtsdatum",
        PersonalData.CaseNumber => "Aktenzeichen",
        PersonalData.CustomerNumber => "Kundennummer",
        PersonalData.Plate => "Kennzeichen",
        PersonalData.Phone => "Telefon",
        PersonalData.Address => "Anschrift",
        PersonalData.Name => "Name",
        PersonalData.Health => "Diagnose",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no placeholder for this kind."),
    };
}

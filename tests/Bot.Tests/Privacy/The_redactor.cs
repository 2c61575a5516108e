using CitizenAssistant.Bot.Privacy;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Privacy;

/// <summary>All numbers are made up; check digits are right where the form has them.</summary>
public sealed class The_redactor
{
    [Theory]
    [InlineData("Mein Konto: DE89 3704 0044 0532 0130 00, bitte", "Mein Konto: [IBAN], bitte")]
    [InlineData("IBAN DE89370400440532013000", "IBAN [IBAN]")]
    [InlineData("Schreiben Sie an erika.muster@example.org!", "Schreiben Sie an [E-Mail]!")]
    [InlineData("Rufen Sie mich an: 0170 1234567", "Rufen Sie mich an: [Telefonnummer]")]
    [InlineData("+49 711 1234567 ist meine Nummer", "[Telefonnummer] ist meine Nummer")]
    [InlineData("Steuer-ID 86 095 742 719", "Steuer-ID [Steuer-ID]")]
    [InlineData("Ausweis L01X00T47 ist weg", "Ausweis [Ausweisnummer] ist weg")]
    [InlineData("Ich bin geb. 03.04.1981", "Ich bin geb. [Geburtsdatum]")]
    public void masks_what_identifies_a_person(string raw, string masked) => Assert.Equal(masked, new Redactor().Mask(raw));

    [Theory]
    [InlineData("Was kostet der Ausweis, 27,60 € oder 46 €?")]
    [InlineData("Gilt § 17 BMG seit 1.11.2015?")]
    [InlineData("Die 115 ist besetzt, 0711 216-91857 auch")]
    [InlineData("116 117 oder 0800 111 0 111?")]
    [InlineData("Frist bis 31.12.2026")]
    [InlineData("Leistung 99008001012000")]
    [InlineData("DE12 3456 7890 1234 5678 90 ist keine IBAN")]
    [InlineData("BEWOHNERPARKAUSWEIS FÜR 70372 STUTTGART")]
    public void leaves_what_says_nothing_about_a_person(string raw) => Assert.Equal(raw, new Redactor().Mask(raw));
}

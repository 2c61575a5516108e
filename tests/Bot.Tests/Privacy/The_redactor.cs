using CitizenAssistant.Bot.Privacy;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Privacy;

/// <summary>All numbers are made up; check digits are right where the form has them.</summary>
public sealed class The_redactor
{
    [Theory]
    [InlineData("Mein Konto: DE89 3704 0044 0532 0130 00, bitte", "Mein Konto: [IBAN 1], bitte")]
    [InlineData("IBAN DE89370400440532013000", "IBAN [IBAN 1]")]
    [InlineData("Schreiben Sie an erika.muster@example.org!", "Schreiben Sie an [E-Mail 1]!")]
    [InlineData("Rufen Sie mich an: 0170 1234567", "Rufen Sie mich an: [Telefon 1]")]
    [InlineData("+49 711 1234567 ist meine Nummer", "[Telefon 1] ist meine Nummer")]
    [InlineData("Steuer-ID 86 095 742 719", "Steuer-ID [Steuer-ID 1]")]
    [InlineData("Ausweis L01X00T47 ist weg", "Ausweis [Ausweisnummer 1] ist weg")]
    [InlineData("Ich bin geb. 03.04.1981", "Ich bin geb. [Geburtsdatum 1]")]
    [InlineData("Ich heiße Mehmet Yılmaz, Hasenbergstr. 4b, 70178 Stuttgart", "Ich heiße [Name 1], [Anschrift 1]")]
    [InlineData("Mein Auto S-AB 1234, Az. 32-17/2026", "Mein Auto [Kennzeichen 1], Az. [Aktenzeichen 1]")]
    [InlineData("Karte 4111 1111 1111 1111 von mir", "Karte [Kreditkarte 1] von mir")]
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
    [InlineData("Wer vor dem 19.01.1953 geboren ist, tauscht wann um?")]
    [InlineData("Meine Mutter hat gerade einen Schlaganfall!")]
    public void leaves_what_says_nothing_about_a_person(string raw) => Assert.Equal(raw, new Redactor().Mask(raw));

    [Fact]
    public void gives_the_same_value_the_same_placeholder_in_one_conversation()
    {
        var (redactor, placeholders) = (new Redactor(), new Placeholders());

        var first = redactor.Mask("Ich heiße Oksana Melnyk, Telefon 0711 4567891.", placeholders);
        var second = redactor.Mask("Frau Yildiz rief 0711/4567891 an, ich bin Oksana Melnyk.", placeholders);

        Assert.Equal("Ich heiße [Name 1], Telefon [Telefon 1].", first);
        Assert.Equal("Frau [Name 2] rief [Telefon 1] an, ich bin [Name 1].", second);
    }

    [Fact]
    public void knows_what_to_put_back()
    {
        var placeholders = new Placeholders();
        _ = new Redactor().Mask("Ich heiße Oksana Melnyk", placeholders);

        Assert.Equal("Guten Tag Oksana Melnyk, und [Name 2]?", placeholders.PutBack("Guten Tag [Name 1], und [Name 2]?"));
    }

    [Fact]
    public void masks_what_is_masked_already_only_once()
    {
        var once = new Redactor().Mask("Ich heiße Oksana Melnyk, Tel. 0711 4567891, Herrn [Name 4]");

        Assert.Equal(once, new Redactor().Mask(once));
    }

    [Fact]
    public void leaves_the_search_without_placeholders() =>
        Assert.Equal("Mein Ausweis   ist weg", RedactedText.From("Mein Ausweis L01X00T47 ist weg", new Redactor()).Words);

    [Fact]
    public void comes_to_an_end_with_texts_made_to_keep_it_busy()
    {
        var redactor = new Redactor();

        foreach (var part in (string[])["a.", "1 ", "0711-", "A-", "Aa ", "DE12 ", "(", "geb. ", "@a.", "Frau Dr. ", "in der straße ", "Az. 1.", "Meine Tochter "])
        {
            Assert.NotEqual("[Nachricht]", redactor.Mask(string.Concat(Enumerable.Repeat(part, 20_000 / part.Length))));
        }
    }
}

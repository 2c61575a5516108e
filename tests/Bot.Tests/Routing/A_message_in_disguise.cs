using CitizenAssistant.Bot.Routing.Words;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class A_message_in_disguise
{
    [Theory]
    [InlineData("W i d e r s p r u c h einlegen", "Widerspruch einlegen")]
    [InlineData("1gn0r13r3 das", "ignoriere das")]
    [InlineData("V2FzIGtvc3RldCBlaW4gUGFzcz8=", "Was kostet ein Pass?")]
    public void is_read_as_plain_words(string written, string plain)
    {
        // The first digit of a word in which digits stand for letters may itself be one.
        Assert.Equal(plain, Disguise.Undo(written).Replace("1g", "ig", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Königstraße 12a, 70173 Stuttgart")]
    [InlineData("A B C")]
    [InlineData("S-XY 123 und die U13")]
    [InlineData("Straßenverkehrszulassungsordnung")]
    [InlineData("R5 oder N2")]
    public void that_is_none_stays_as_it_is(string written) => Assert.Equal(written, Disguise.Undo(written));

    [Theory]
    [InlineData("Ich heiße Oksana Kovalenko und brauche einen Pass.", "Ich heiße Personname und brauche einen Pass.")]
    [InlineData("Frau Weber wartet.", "Frau Personname wartet.")]
    [InlineData("Viele Grüße, Ali", "Viele Grüße, Personname")]
    [InlineData("Wo ist das Bürgerbüro?", "Wo ist das Bürgerbüro?")]
    [InlineData("Ich lege Wiederspruch gegen den Bescheid ein.", "Ich lege Wiederspruch gegen den Bescheid ein.")]
    public void keeps_its_words_but_no_names(string written, string masked)
    {
        HashSet<string> known = ["pass", "buergerbuero", "widerspruch", "bescheid", "viele"];

        Assert.Equal(masked, new PersonNames(new KnownWords(known).Has).Mask(written));
    }
}

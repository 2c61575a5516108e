using CitizenAssistant.Bot.Conversations;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class What_a_citizen_types
{
    [Theory]
    [InlineData("Was kostet ein Perso?")]
    [InlineData("Zwei\nZeilen\tund ein Tabulator")]
    [InlineData("Grüße 👋🏽 aus Bad Cannstatt")]
    [InlineData("مرحبا\u200f")] // the mark that Arabic needs
    public void is_taken_as_it_is(string text) => Assert.Null(MessageRules.Refuse(text));

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t ", "empty")]
    [InlineData("a\u0000b", "control")]
    [InlineData("a\u0007b", "control")]
    [InlineData("a\u009bb", "control")]
    [InlineData("a\u202Eb", "direction")]
    [InlineData("a\u2066b", "direction")]
    public void is_refused_for_a_reason_that_is_said(string text, string reason) => Assert.Contains(reason, MessageRules.Refuse(text), StringComparison.Ordinal);

    [Theory]
    [InlineData(2000, false)]
    [InlineData(2001, true)]
    public void has_at_most_2000_characters(int length, bool isTooLong) =>
        Assert.Equal(isTooLong, MessageRules.Refuse(new string('ä', length))?.Contains("longer", StringComparison.Ordinal) ?? false);

    [Theory]
    [InlineData("  Hallo \r\n", "Hallo")]
    [InlineData("eins\r\nzwei\rdrei\u2028vier", "eins\nzwei\ndrei\nvier")]
    [InlineData("a\u0000b\u0007c\u202Ed\u2066e\u2069", "abcde")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("\u202A\u202C", "")]
    public void loses_only_what_nobody_can_see(string typed, string taken) => Assert.Equal(taken, MessageRules.Clean(typed));

    [Fact]
    public void is_never_refused_for_its_characters_once_cleaned()
    {
        var everything = string.Concat(Enumerable.Range(1, 0xFFFF).Where(c => c is < 0xD800 or > 0xDFFF).Select(c => (char)c));

        Assert.All(MessageRules.Clean(everything).Chunk(2000), part => Assert.NotEqual("The message contains control or direction-changing characters.", MessageRules.Refuse(new string(part))));
    }
}

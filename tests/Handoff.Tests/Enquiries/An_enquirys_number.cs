using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class An_enquirys_number
{
    [Theory]
    [InlineData(2026, 42, "26-00042")]
    [InlineData(2031, 123456, "31-123456")]
    public void is_read_as_it_is_written(int year, int sequence, string text)
    {
        Assert.Equal(text, new EnquiryNumber(year, sequence).ToString());
        Assert.True(EnquiryNumber.TryParse(text, out var parsed));
        Assert.Equal(new EnquiryNumber(year, sequence), parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("2026-00042")]
    [InlineData("26-42")]
    [InlineData("26--0042")]
    [InlineData("26-0004x")]
    [InlineData("26-99999999999")]
    public void is_nothing_else(string? text) => Assert.False(EnquiryNumber.TryParse(text, out _));
}

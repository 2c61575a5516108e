using CitizenAssistant.Bot.Channels.Web;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class The_key_of_a_form
{
    private readonly FormKeys _keys = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void makes_a_form_sent_twice_one_message_of_one_conversation()
    {
        var key = _keys.Issue();

        Assert.Equal(_keys.Read(key, "Was kostet das?"), _keys.Read(key, "Was kostet das?"));
        Assert.NotNull(_keys.Read(key, "Was kostet das?").DeliveryKey);
    }

    [Fact]
    public void does_not_swallow_other_words_from_an_old_form()
    {
        var key = _keys.Issue();

        Assert.NotEqual(_keys.Read(key, "Was kostet das?").DeliveryKey, _keys.Read(key, "Wo ist das?").DeliveryKey);
    }

    [Fact]
    public void is_another_one_in_each_form() => Assert.NotEqual(_keys.Read(_keys.Issue(), "Hallo"), _keys.Read(_keys.Issue(), "Hallo"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("keine Zahl")]
    [InlineData("c0ffee0123456789c0ffee0123456789c0ffee0123456789c0ffee0123456789")]
    public void cannot_be_made_up_to_get_into_a_conversation(string? key)
    {
        var read = _keys.Read(key, "Hallo");

        Assert.Null(read.DeliveryKey);
        Assert.NotEqual(read.NewConversation, _keys.Read(key, "Hallo").NewConversation);
    }

    [Fact]
    public void fits_where_it_is_stored() => Assert.InRange(_keys.Read(_keys.Issue(), "Hallo").DeliveryKey!.Length, 20, 100);
}

using CitizenAssistant.Bot.Channels.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Web;

public sealed class The_chat_cookie
{
    private static readonly EphemeralDataProtectionProvider OurKeys = new();

    [Fact]
    public void remembers_the_conversation() => Assert.Equal("c-1", Read(Cookie(), Set("c-1")));

    [Fact]
    public void does_not_show_which_conversation_it_is() => Assert.DoesNotContain("c-1", Set("c-1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("c-1")]
    [InlineData("%%%")]
    [InlineData("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=")]
    public void is_ignored_when_somebody_made_it_up(string value) => Assert.Null(Read(Cookie(), $"assistant.chat={value}"));

    [Fact]
    public void is_ignored_when_it_comes_from_another_server()
    {
        var foreign = new ChatCookie(new EphemeralDataProtectionProvider(), Options.Create(new WebOptions()));

        Assert.Null(Read(foreign, Set("c-1")));
    }

    [Fact]
    public void is_kept_from_scripts_and_other_sites_and_ends_with_the_browser()
    {
        var cookie = Set("c-1");

        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("max-age", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public void goes_only_over_encrypted_lines_where_there_is_one(string scheme, bool isSecure) =>
        Assert.Equal(isSecure, Set("c-1", scheme).Contains("; secure", StringComparison.Ordinal));

    [Fact]
    public void works_in_the_frame_of_a_portal_on_another_site_and_is_a_different_one_there()
    {
        var cookie = Set("c-1", "https", "https://portal.example");

        Assert.Contains("samesite=none", cookie, StringComparison.Ordinal);
        Assert.Contains("Partitioned", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public void is_gone_when_the_history_is_hidden()
    {
        var context = new DefaultHttpContext();

        Cookie().Forget(context.Response);

        Assert.StartsWith("assistant.chat=; expires=Thu, 01 Jan 1970", context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    private static ChatCookie Cookie(params string[] embeddedBy) => new(OurKeys, Options.Create(new WebOptions { EmbeddedBy = embeddedBy }));

    private static string Set(string conversation, string scheme = "http", params string[] embeddedBy)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        Cookie(embeddedBy).Write(context.Response, conversation);
        return context.Response.Headers.SetCookie.ToString();
    }

    private static string? Read(ChatCookie cookie, string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = header.Split(';')[0];
        return cookie.Read(context.Request);
    }
}

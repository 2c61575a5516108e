using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CitizenAssistant.Bot.Tests.BotFramework;

public sealed class A_token : IAsyncLifetime
{
    private const string Caller = "11111111-2222-3333-4444-555555555555";

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
    private Connected _it = null!;

    public async ValueTask InitializeAsync() => _it = await Connected.StartAsync(services => services.AddSingleton<TimeProvider>(_time), $"--BotFramework:AllowedCallers:0={Caller}");

    public ValueTask DisposeAsync() => _it.DisposeAsync();

    [Fact]
    public async Task of_a_channel_opens_the_endpoint() => Assert.Equal(HttpStatusCode.OK, await StatusOf(Channel(_ => { })));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task may_be_signed_by_any_algorithm_of_RSA(string algorithm) => Assert.Equal(HttpStatusCode.OK, await StatusOf(Channel(t => t.Algorithm = algorithm)));

    [Fact]
    public async Task names_the_service_in_any_case() => Assert.Equal(HttpStatusCode.OK, await StatusOf(Channel(t => t.Claims["serviceurl"] = _it.Channel.Url.ToUpperInvariant())));

    public static TheoryData<string> Faults =>
    [
        "none", "empty", "scheme", "lower case scheme", "two spaces", "no token", "garbage", "dots", "header only", "another issuer", "no issuer", "another audience", "no audience",
        "expired", "not yet", "no end", "no signature", "algorithm none", "HMAC with the public key", "PSS", "unknown key", "no key id", "foreign key under a known id", "signature cut",
        "claims changed", "no service", "another service", "service is a list", "another channel", "a key for no channel", "a weak key", "claims are no object", "very long",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task with_a_fault_opens_nothing(string fault)
    {
        var header = Header(fault);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(_it.Message("Guten Tag").ToJsonString(), Encoding.UTF8, "application/json") };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        var answer = await _it.App.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Unauthorized, "Unauthorized"), (answer.StatusCode, await answer.CodeAsync()));
        Assert.Empty(_it.Channel.Calls);
    }

    [Theory]
    [InlineData(-64, true)]
    [InlineData(-66, false)]
    public async Task may_have_ended_five_minutes_ago(int startedMinutesAgo, bool isGood)
    {
        var begin = _time.GetUtcNow().UtcDateTime.AddMinutes(startedMinutesAgo);

        var status = await StatusOf(Channel(t => (t.NotBefore, t.Expires) = (begin, begin.AddMinutes(60))));

        Assert.Equal(isGood ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task signed_by_a_new_key_is_accepted_after_a_look_at_the_keys_but_we_look_rarely()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Channel(_ => { })));
        var added = _it.Issuer.AddKey("second", ["msteams"]);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(Channel(t => t.Key = added)));
        _time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Channel(t => t.Key = added)));
        Assert.Equal(2, _it.Issuer.Fetches);
    }

    [Fact]
    public async Task waits_with_all_others_for_the_first_look_at_the_keys()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => StatusOf(Channel(_ => { }))));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, _it.Issuer.Fetches);
    }

    [Fact]
    public async Task is_still_known_when_the_keys_cannot_be_fetched_again()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Channel(_ => { })));

        _it.Issuer.IsDown = true;
        _time.Advance(TimeSpan.FromHours(30));

        var now = _time.GetUtcNow().UtcDateTime;
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Channel(t => (t.NotBefore, t.Expires) = (now, now.AddHours(1)))));
    }

    [Fact]
    public async Task proves_nothing_while_there_are_no_keys()
    {
        _it.Issuer.IsDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(Channel(_ => { })));

        _it.Issuer.IsDown = false;
        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Channel(_ => { })));
    }

    [Theory]
    [InlineData("1.0", "appid", "sts.windows.net/{0}/", Issuer.AppId, HttpStatusCode.OK)]
    [InlineData("", "appid", "sts.windows.net/{0}/", Issuer.AppId, HttpStatusCode.OK)]
    [InlineData("2.0", "azp", "login.microsoftonline.com/{0}/v2.0", Issuer.AppId, HttpStatusCode.OK)]
    [InlineData("2.0", "appid", "login.microsoftonline.com/{0}/v2.0", Issuer.AppId, HttpStatusCode.Unauthorized)]
    [InlineData("1.0", "azp", "sts.windows.net/{0}/", Issuer.AppId, HttpStatusCode.Unauthorized)]
    [InlineData("3.0", "appid", "sts.windows.net/{0}/", Issuer.AppId, HttpStatusCode.Unauthorized)]
    [InlineData("1.0", "appid", "sts.windows.net/11111111-0000-0000-0000-000000000000/", Issuer.AppId, HttpStatusCode.Unauthorized)]
    [InlineData("1.0", "appid", "sts.windows.net/{0}/", "another-app", HttpStatusCode.Unauthorized)]
    [InlineData("1.0", "appid", "sts.windows.net/{0}/", Caller, HttpStatusCode.OK)]
    public async Task of_the_emulator_or_another_bot_names_its_app(string version, string claim, string issuer, string app, HttpStatusCode expected)
    {
        var token = _it.Issuer.OwnToken(t =>
        {
            t.Issuer = "https://" + issuer.Replace("{0}", Issuer.Tenant, StringComparison.Ordinal);
            t.Claims.Clear();
            t.Claims["ver"] = version;
            t.Claims[claim] = app;
        });

        Assert.Equal(expected, await StatusOf(token));
    }

    [Fact]
    public async Task of_our_own_app_without_a_version_opens_nothing() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(_it.Issuer.OwnToken(t => t.Claims.Remove("ver"))));

    private string Channel(Action<TokenDraft> change) => _it.Issuer.ChannelToken(_it.Channel.Url, change);

    private async Task<HttpStatusCode> StatusOf(string token) => (await _it.PostAsync(_it.Message("Guten Tag"), token)).StatusCode;

    private string? Header(string fault) => fault switch
    {
        "none" => null,
        "empty" => "",
        "scheme" => "Basic " + Channel(_ => { }),
        "lower case scheme" => "bearer " + Channel(_ => { }),
        "two spaces" => "Bearer  " + Channel(_ => { }),
        "no token" => "Bearer",
        "garbage" => "Bearer garbage",
        "dots" => "Bearer ..",
        "header only" => "Bearer " + Channel(_ => { }).Split('.')[0] + "..",
        "very long" => "Bearer " + new string('a', 20_000) + "." + new string('b', 100) + ".c",
        "claims are no object" => $"Bearer {Channel(_ => { }).Split('.')[0]}.{Base64UrlEncoder.Encode("[1]")}.{Channel(_ => { }).Split('.')[2]}",
        "algorithm none" => $"Bearer {Base64UrlEncoder.Encode("""{"alg":"none","kid":"first"}""")}.{Channel(_ => { }).Split('.')[1]}.",
        "signature cut" => "Bearer " + Channel(_ => { })[..^5],
        "claims changed" => "Bearer " + string.Join('.', Channel(_ => { }).Split('.')[0], Channel(t => t.Claims["x"] = 1).Split('.')[1], Channel(_ => { }).Split('.')[2]),
        "HMAC with the public key" => "Bearer " + Hmac(),
        _ => "Bearer " + Channel(t => Spoil(t, fault)),
    };

    private string Hmac()
    {
        var key = _it.Issuer.Key("first");
        var secret = new SymmetricSecurityKey(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "first" };
        return new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer.ChannelIssuer,
            Audience = Issuer.AppId,
            Claims = new Dictionary<string, object> { ["serviceurl"] = _it.Channel.Url },
            SigningCredentials = new SigningCredentials(secret, SecurityAlgorithms.HmacSha256),
        });
    }

    private void Spoil(TokenDraft token, string fault)
    {
        switch (fault)
        {
            case "another issuer": token.Issuer = "https://example.org"; break;
            case "no issuer": token.Issuer = null; break;
            case "another audience": token.Audience = "another-app"; break;
            case "no audience": token.Audience = null; break;
            case "expired": (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(-3), token.Expires!.Value.AddHours(-3)); break;
            case "not yet": (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(1), token.Expires!.Value.AddHours(1)); break;
            case "no end": token.Expires = null; break;
            case "no signature": token.Key = null; break;
            case "PSS": token.Algorithm = SecurityAlgorithms.RsaSsaPssSha256; break;
            case "unknown key": token.Key = new RsaSecurityKey(System.Security.Cryptography.RSA.Create(2048)) { KeyId = "unknown" }; break;
            case "no key id": token.Key = new RsaSecurityKey(_it.Issuer.Key("first").Rsa); break;
            case "foreign key under a known id": token.Key = new RsaSecurityKey(System.Security.Cryptography.RSA.Create(2048)) { KeyId = "first" }; break;
            case "no service": token.Claims.Remove("serviceurl"); break;
            case "another service": token.Claims["serviceurl"] = "https://example.org/"; break;
            case "service is a list": token.Claims["serviceurl"] = new[] { _it.Channel.Url, "x" }; break;
            case "another channel": token.Key = _it.Issuer.AddKey("slack", ["slack"]); break;
            case "a key for no channel": token.Key = _it.Issuer.AddKey("bare", null); break;
            case "a weak key": token.Key = _it.Issuer.AddKey("weak", ["msteams"], 1024); break;
            default: throw new ArgumentOutOfRangeException(nameof(fault), fault, "no such fault");
        }
    }
}

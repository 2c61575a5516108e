using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace CitizenAssistant.Benchmarks.Messages;

/// <summary>A channel: its issuer with metadata, keys and tokens, its login for bots, and the connector that takes replies.</summary>
internal sealed class StubChannel : IDisposable
{
    public const string AppId = "8c1b7e2e-5f0c-4d0e-9a35-2f1f1d6a0001";

    private static readonly byte[] Taken = Response("""{"id":"sent"}""");

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _over = new();
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly SemaphoreSlim[] _heard;

    public StubChannel(int conversations)
    {
        _heard = [.. Enumerable.Range(0, conversations).Select(_ => new SemaphoreSlim(0))];
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        _ = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/";

    public string Metadata => Url + "metadata";

    /// <summary>What the channel proves itself with.</summary>
    public string WriteToken()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var unsigned = Encode("""{"alg":"RS256","kid":"k1","typ":"JWT"}"""u8.ToArray()) + "." + Encode(Encoding.UTF8.GetBytes(
            $$"""{"iss":"https://api.botframework.com","aud":"{{AppId}}","serviceurl":"{{Url}}","nbf":{{now - 60}},"exp":{{now + 3600}}}"""));
        return $"{unsigned}.{Encode(_rsa.SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public Task HearAsync(int conversation, CancellationToken ct) => _heard[conversation].WaitAsync(ct);

    /// <summary>How many replies came that nobody waited for.</summary>
    public int Unexpected => _heard.Sum(heard => heard.CurrentCount);

    public void Dispose()
    {
        _over.Cancel();
        _listener.Dispose();
        _over.Dispose();
        _rsa.Dispose();
        Array.ForEach(_heard, heard => heard.Dispose());
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync(_over.Token);
                socket.NoDelay = true;
                _ = ServeAsync(new HttpStream(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // over
        }
    }

    private async Task ServeAsync(HttpStream stream)
    {
        using (stream)
        {
            try
            {
                for (var request = await stream.ReadAsync(_over.Token); !request.IsEmpty; request = await stream.ReadAsync(_over.Token))
                {
                    await stream.WriteAsync(Answer(request.Span, out var conversation), _over.Token);
                    if (conversation is { } heard)
                    {
                        _heard[heard].Release();
                    }
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // gone
            }
        }
    }

    private byte[] Answer(ReadOnlySpan<byte> request, out int? conversation)
    {
        conversation = null;
        var name = "/v3/conversations/c"u8;
        var at = request[..Math.Min(200, request.Length)].IndexOf(name);
        if (at > 0)
        {
            var id = request[(at + name.Length)..];
            conversation = int.Parse(id[..id.IndexOf((byte)'/')], NumberStyles.None, CultureInfo.InvariantCulture);
            return Taken;
        }

        return request switch
        {
            _ when request.StartsWith("GET /metadata "u8) => Response($$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{Url}}keys","id_token_signing_alg_values_supported":["RS256"]}"""),
            _ when request.StartsWith("GET /keys "u8) => Response(Keys()),
            _ => Response("""{"token_type":"Bearer","expires_in":3599,"access_token":"given"}"""),
        };
    }

    private string Keys()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k1","n":"{{Encode(key.Modulus!)}}","e":"{{Encode(key.Exponent!)}}","endorsements":["webchat"]}]}""";
    }

    private static byte[] Response(string json) => Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

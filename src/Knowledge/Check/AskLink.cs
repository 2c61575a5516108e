using System.Net;

namespace CitizenAssistant.Knowledge.Check;

/// <summary>Asks the server of a link whether there is something behind it.</summary>
/// <param name="http">Must not follow redirects by itself: they are told, so that the article can name the new address.</param>
/// <param name="patience">How long one server may take to answer.</param>
public sealed class AskLink(HttpClient http, TimeSpan patience)
{
    private const int MostRedirects = 5;

    public async Task<LinkAnswer> RunAsync(Uri address, CancellationToken ct)
    {
        var at = address;
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            var (status, location, failure) = await AskAsync(at, ct);
            if (failure is not null || status is null)
            {
                return new LinkAnswer(address, failure, null);
            }

            if ((int)status is >= 300 and < 400 && location is not null)
            {
                at = new Uri(at, location);
                continue;
            }

            var isThere = (int)status < 400;
            return new LinkAnswer(address, isThere ? null : $"antwortet mit {(int)status}", at == address ? null : at);
        }

        return new LinkAnswer(address, $"leitet mehr als {MostRedirects}-mal weiter", at);
    }

    /// <summary>Without the page where the server allows it; many do not know HEAD, and some answer it wrongly.</summary>
    private async Task<(HttpStatusCode? Status, Uri? Location, string? Failure)> AskAsync(Uri address, CancellationToken ct)
    {
        var head = await SendAsync(HttpMethod.Head, address, ct);
        return head.Status is null or >= HttpStatusCode.BadRequest ? await SendAsync(HttpMethod.Get, address, ct) : head;
    }

    private async Task<(HttpStatusCode? Status, Uri? Location, string? Failure)> SendAsync(HttpMethod method, Uri address, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return (answer.StatusCode, answer.Headers.Location, null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, null, $"antwortet nicht innerhalb von {patience.TotalSeconds:0.#} Sekunden");
        }
        catch (HttpRequestException e)
        {
            return (null, null, $"ist nicht erreichbar ({e.HttpRequestError})");
        }
    }
}

/// <param name="Failure">What is wrong, or null where the page is there.</param>
/// <param name="MovedTo">Where the server sent us, or null where it did not.</param>
public sealed record LinkAnswer(Uri Address, string? Failure, Uri? MovedTo);

using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CitizenAssistant.Bot.Channels.DirectLine.Files;

/// <summary>A client sends files: one as the body, or several as parts of a form, one of which may be the activity they belong to.</summary>
internal static class Upload
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int MostFiles = 5;
    private const int LongestName = 200;
    private static readonly string[] UsualTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"];

    public static async Task<IResult> RunAsync(
        string id, string? userId, HttpRequest request, [FromServices] DirectLineTokens tokens, [FromServices] IOptions<DirectLineOptions> options,
        [FromServices] StoreFile store, [FromServices] PostActivity post, CancellationToken ct)
    {
        var (pass, refusal) = await Caller.ForAsync(id, request, tokens);
        if (pass is null)
        {
            return refusal!;
        }

        if (options.Value.UploadBytes == 0)
        {
            return DirectLineError.Forbidden("Files are not taken here.");
        }

        var limit = options.Value.UploadBytes;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = ((long)limit * MostFiles) + RequestBody.Limit;
        }

        (var parts, refusal) = await ReadAsync(request, limit, ct);
        if (parts is null)
        {
            return refusal!;
        }

        var (activity, files) = Sort(parts);
        if (activity is null || files is [])
        {
            return activity is null ? DirectLineError.BadArgument("At most one part is the activity, and it is one.") : DirectLineError.MissingProperty("There is no file.");
        }

        var types = options.Value.UploadTypes is { Count: > 0 } chosen ? chosen : UsualTypes;
        if (files.Count > MostFiles || files.FirstOrDefault(file => !types.Contains(file.Type, StringComparer.OrdinalIgnoreCase)) is not null)
        {
            return files.Count > MostFiles ? DirectLineError.BadArgument($"At most {MostFiles} files at once.") : DirectLineError.UnsupportedFile();
        }

        var attachments = new JsonArray();
        foreach (var file in files)
        {
            if (await store.RunAsync(id, file.Type, file.Name, file.Content, ct) is not { } fileId)
            {
                return DirectLineError.UnknownConversation();
            }

            attachments.Add((JsonNode)new JsonObject { ["contentType"] = file.Type, ["contentUrl"] = store.UrlOf(fileId), ["name"] = file.Name });
        }

        var from = userId is { Length: > 0 } ? new ChannelAccount { Id = userId } : activity.From;
        return await post.RunAsync(pass, activity with { Type = ActivityTypes.Message, From = from, Attachments = attachments }, hasFiles: true, ct);
    }

    private static async Task<(IReadOnlyList<Part>? Parts, IResult? Refusal)> ReadAsync(HttpRequest request, int limit, CancellationToken ct)
    {
        try
        {
            if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            {
                var single = await ReadPartAsync(request.Body, type, request.Headers.ContentDisposition, limit, ct);
                return single is null ? (null, DirectLineError.TooLarge()) : ([single], null);
            }

            var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
            if (string.IsNullOrEmpty(boundary) || boundary.Length > 100)
            {
                return (null, DirectLineError.BadArgument("The form has no boundary."));
            }

            var parts = new List<Part>();
            var reader = new MultipartReader(boundary, request.Body);
            while (parts.Count <= MostFiles + 1 && await reader.ReadNextSectionAsync(ct) is { } section)
            {
                _ = MediaTypeHeaderValue.TryParse(section.ContentType, out var partType);
                if (await ReadPartAsync(section.Body, partType, section.ContentDisposition, limit, ct) is not { } part)
                {
                    return (null, DirectLineError.TooLarge());
                }

                parts.Add(part);
            }

            return (parts, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return (null, e is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? DirectLineError.TooLarge() : DirectLineError.BadArgument("The form is broken."));
        }
    }

    /// <returns>Null when it is too large.</returns>
    private static async Task<Part?> ReadPartAsync(Stream body, MediaTypeHeaderValue? type, string? disposition, int limit, CancellationToken ct)
    {
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, ct)) > 0)
        {
            if (content.Length + read > limit)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        _ = ContentDispositionHeaderValue.TryParse(disposition, out var header);
        var name = Path.GetFileName(HeaderUtilities.RemoveQuotes(header?.FileNameStar.HasValue == true ? header.FileNameStar : header?.FileName ?? default).Value ?? "");
        name = new string([.. name.Where(c => !char.IsControl(c)).Take(LongestName)]);
        return new Part(type?.MediaType.Value?.ToLowerInvariant() ?? "", name.Length > 0 ? name : "Datei", content.ToArray());
    }

    private static (Activity? Activity, IReadOnlyList<Part> Files) Sort(IReadOnlyList<Part> parts)
    {
        var activities = parts.Where(part => part.Type == ActivityType).ToArray();
        Part[] files = [.. parts.Where(part => part.Type != ActivityType && part.Content.Length > 0)];
        return activities switch
        {
            [] => (new Activity(), files),
            [var only] => (RequestBody.TryParse(only.Content, ActivityJson.Web.Activity), files),
            _ => (null, files),
        };
    }

    private sealed record Part(string Type, string Name, byte[] Content);
}

using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Reads a JSON body of limited size; what is wrong with it becomes an answer, never an exception.</summary>
internal static class RequestBody
{
    /// <summary>In bytes: far more than a message of 2,000 characters with its channel data needs.</summary>
    public const int Limit = 64 * 1024;

    private static readonly JsonDocumentOptions EachNameOnce = new() { AllowDuplicateProperties = false };

    /// <returns>The value, or the error to answer with. An empty body is <paramref name="whenEmpty"/>, or an error where that is null.</returns>
    public static Task<(T? Value, IResult? Refusal)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, T? whenEmpty, CancellationToken ct)
        where T : class => ReadAsync(request, type, whenEmpty, Limit, anyType: false, ct);

    /// <param name="limit">In bytes.</param>
    /// <param name="anyType">Whether the header does not matter, only whether the body is JSON.</param>
    public static async Task<(T? Value, IResult? Refusal)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, T? whenEmpty, int limit, bool anyType, CancellationToken ct)
        where T : class
    {
        if (request.ContentLength > limit)
        {
            return (null, DirectLineError.TooLarge());
        }

        var buffer = ArrayPool<byte>.Shared.Rent(limit + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, limit + 1), limit + 1, throwOnEndOfStream: false, ct);
            return length switch
            {
                _ when length > limit => (null, DirectLineError.TooLarge()),
                0 when whenEmpty is not null => (whenEmpty, null),
                _ when !anyType && !request.HasJsonContentType() => (null, DirectLineError.UnsupportedType()),
                _ => Parse(buffer.AsMemory(0, length), type),
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <returns>Null when it is not what is expected.</returns>
    public static T? TryParse<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class => Parse(json, type).Value;

    private static (T? Value, IResult? Refusal) Parse<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            ReadEverything(json);
            return JsonSerializer.Deserialize(json.Span, type) is { } value
                ? (value, null)
                : (null, DirectLineError.BadArgument("The body must be a JSON object."));
        }
        catch (JsonException e)
        {
            return (null, DirectLineError.BadArgument(e.LineNumber is { } line
                ? $"The body is not valid JSON of the expected form (line {line + 1}, byte {e.BytePositionInLine + 1})."
                : "The body gives the same name twice."));
        }
        catch (InvalidOperationException)
        {
            return (null, DirectLineError.BadArgument("The body contains half a surrogate pair, which is no text."));
        }
    }

    // Fields we do not know are passed on unread: a name given twice, or what is no text (\ud800 alone), would fail only when it is stored.
    private static void ReadEverything(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, EachNameOnce);
        var reader = new Utf8JsonReader(json.Span);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true })
            {
                reader.GetString();
            }
        }
    }
}

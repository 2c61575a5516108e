using System.Text.Json.Serialization;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>An error as Direct Line clients expect it.</summary>
public sealed record DirectLineError(ErrorBody Error)
{
    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult MissingProperty(string message) => Of(StatusCodes.Status400BadRequest, "MissingProperty", message);

    public static IResult Unauthorized(string message) => Of(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    public static IResult Forbidden(string message) => Of(StatusCodes.Status403Forbidden, "Forbidden", message);

    public static IResult TokenExpired() => Of(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static IResult UnknownConversation() => Of(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    public static IResult UnknownActivity() => Of(StatusCodes.Status404NotFound, "NotFound", "There is nothing of that id.");

    public static IResult BotRejected() => Of(StatusCodes.Status502BadGateway, "BotRejectedActivity", "The bot did not accept the activity. It may be sent again.");

    public static IResult UnsupportedFile() => Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Files of this type are not taken.");

    public static IResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The request body is too large.");

    public static IResult UnsupportedType() => Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "The content type must be application/json.");

    public static DirectLineError RateLimited { get; } = new(new ErrorBody("TooManyRequests", "Too many requests. See Retry-After."));

    public static DirectLineError Internal { get; } = new(new ErrorBody("ServiceError", "Something went wrong here. Please try again."));

    private static IResult Of(int status, string code, string message) =>
        Results.Json(new DirectLineError(new ErrorBody(code, message)), DirectLineJson.Default.DirectLineError, statusCode: status);
}

public sealed record ErrorBody(string Code, string Message);

/// <summary>The answer to generating, refreshing and starting.</summary>
public sealed record ConversationGrant(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);

public sealed record ResourceId(string Id);

public sealed record SessionId([property: JsonPropertyName("sessionId")] string Value);

/// <summary>The optional body of generating a token and starting a conversation.</summary>
public sealed record GrantRequest(GrantUser? User, IReadOnlyList<string>? TrustedOrigins);

public sealed record GrantUser(string? Id, string? Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DirectLineError))]
[JsonSerializable(typeof(ConversationGrant))]
[JsonSerializable(typeof(ResourceId))]
[JsonSerializable(typeof(SessionId))]
[JsonSerializable(typeof(GrantRequest))]
internal sealed partial class DirectLineJson : JsonSerializerContext;

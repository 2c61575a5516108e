using CitizenAssistant.Bot.Channels.DirectLine;
using CitizenAssistant.Bot.Conversations;
using Microsoft.AspNetCore.Mvc;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>A Direct Line token for one new conversation, for browsers: without a secret, rate-limited.</summary>
internal static class ChatToken
{
    public static IResult Issue([FromServices] DirectLineTokens tokens)
    {
        var pass = NewPass(StartConversation.NewId());
        return Results.Json(new ConversationGrant(pass.ConversationId, tokens.IssueToken(pass), tokens.ExpiresIn), DirectLineJson.Default.ConversationGrant);
    }

    /// <summary>The citizen stays nameless: the user is known by the conversation alone.</summary>
    public static Pass NewPass(string conversationId) => new(conversationId, $"dl_{conversationId}", []);
}

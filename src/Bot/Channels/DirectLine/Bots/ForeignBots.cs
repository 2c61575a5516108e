using System.Security.Cryptography;
using System.Text;
using CitizenAssistant.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.DirectLine.Bots;

/// <summary>The bots behind our Direct Line besides the assistant. A conversation's id says whose it is.</summary>
public sealed class ForeignBots(IOptions<DirectLineOptions> options)
{
    private const char Separator = '.'; // in no id of the assistant's conversations

    private readonly IReadOnlyList<ForeignBot> _bots = options.Value.Bots;

    public IReadOnlyList<ForeignBot> All => _bots;

    /// <param name="bot">Null: the assistant.</param>
    public static string NewConversationId(ForeignBot? bot) => bot is null ? StartConversation.NewId() : $"{bot.Name}{Separator}{StartConversation.NewId()}";

    /// <summary>Whose conversation it is; null: the assistant's.</summary>
    public ForeignBot? Of(string conversationId) =>
        conversationId.Split(Separator) is [var name, _] ? _bots.FirstOrDefault(bot => bot.Name == name) : null;

    public bool IsOf(ForeignBot? bot, string conversationId) =>
        bot is null ? !conversationId.Contains(Separator, StringComparison.Ordinal) : Of(conversationId) == bot;

    public ForeignBot? BySecret(string candidate) => _bots.FirstOrDefault(bot => AreEqual(bot.Secret, candidate));

    /// <summary>Whether the bot may get its tokens from us.</summary>
    public ForeignBot? ByAppSecret(string? appId, string? secret) =>
        _bots.FirstOrDefault(bot => bot is { AppId.Length: > 0, AppSecret.Length: > 0 } && bot.AppId == appId && AreEqual(bot.AppSecret, secret ?? ""));

    // In constant time, whatever the lengths.
    private static bool AreEqual(string expected, string candidate) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(candidate)));
}

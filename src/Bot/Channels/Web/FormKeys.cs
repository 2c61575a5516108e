using System.Security.Cryptography;
using System.Text;
using CitizenAssistant.Bot.Conversations;
using Microsoft.AspNetCore.DataProtection;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>
/// The hidden field of each form: sent twice, a message is taken once. It also holds the id for a conversation that the
/// form may begin, so that a first message sent twice begins one conversation, not two.
/// </summary>
public sealed class FormKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Web.FormKeys");

    public string Issue() => Convert.ToHexString(_protector.Protect(Encoding.UTF8.GetBytes(StartConversation.NewId())));

    /// <param name="words">A key that comes back with other words (a browser restored an old form) is another message.</param>
    public FormKey Read(string? key, string words)
    {
        try
        {
            var conversation = Encoding.UTF8.GetString(_protector.Unprotect(Convert.FromHexString(key ?? "")));
            var print = SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{words}"));
            return new FormKey(conversation, "form:" + Convert.ToHexString(print, 0, 16));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return new FormKey(StartConversation.NewId(), null);
        }
    }
}

/// <param name="NewConversation">The id to use when the browser has no conversation.</param>
/// <param name="DeliveryKey">The same for the same form with the same words; null when the key is none of ours.</param>
public sealed record FormKey(string NewConversation, string? DeliveryKey);

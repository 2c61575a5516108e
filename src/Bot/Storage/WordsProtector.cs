using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CitizenAssistant.Bot.Storage;

/// <summary>Encrypts what was said, so that a copy of the database alone tells nothing.</summary>
public sealed class WordsProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Bot.Words");

    public byte[] Protect(string words) => _protector.Protect(Encoding.UTF8.GetBytes(words));

    public string Unprotect(byte[] stored) => Encoding.UTF8.GetString(_protector.Unprotect(stored));
}

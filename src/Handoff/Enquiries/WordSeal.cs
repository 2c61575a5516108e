using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Encrypts what people said before it is stored, and decrypts it for the caseworker who has the enquiry.</summary>
public sealed class WordSeal(IDataProtectionProvider protection, ILogger<WordSeal> log)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Handoff.Words");

    public SealedText Seal(string words) => new(_protector.Protect(Encoding.UTF8.GetBytes(words)));

    /// <summary>The words, or null where the key they were encrypted with is lost: one lost entry must not hide the others.</summary>
    public string? Open(SealedText text)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(text.Bytes));
        }
        catch (CryptographicException e)
        {
            log.WordsUnreadable(e);
            return null;
        }
    }
}

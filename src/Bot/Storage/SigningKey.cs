using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CitizenAssistant.Bot.Storage;

/// <summary>The key that signs Direct Line tokens: made at the first start, kept encrypted in the data folder, so that tokens survive a restart.</summary>
public sealed class SigningKey
{
    public SigningKey(DataFolder folder, IDataProtectionProvider protection)
    {
        var protector = protection.CreateProtector("Bot.SigningKey");
        var file = folder.File("signing.key");
        if (File.Exists(file))
        {
            Bytes = protector.Unprotect(File.ReadAllBytes(file));
            return;
        }

        Bytes = RandomNumberGenerator.GetBytes(32);
        var draft = file + ".new";
        File.WriteAllBytes(draft, protector.Protect(Bytes));
        File.Move(draft, file, overwrite: true); // whole or not at all, also when the process is killed here
    }

    public byte[] Bytes { get; }
}

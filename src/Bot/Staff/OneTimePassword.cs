using System.Security.Cryptography;

namespace CitizenAssistant.Bot.Staff;

/// <summary>A random password for the first sign-in, easy to copy from a console: no 0 and O, no 1, l and I.</summary>
public static class OneTimePassword
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string Create() => RandomNumberGenerator.GetString(Alphabet, 20);
}

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Encrypted words; the only form in which they are stored. Made and opened by <see cref="WordSeal"/>.</summary>
public sealed class SealedText
{
    internal SealedText(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }
}

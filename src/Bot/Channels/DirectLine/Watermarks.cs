using System.Globalization;

namespace CitizenAssistant.Bot.Channels.DirectLine;

/// <summary>Opaque to clients: the number of the last activity they have.</summary>
internal static class Watermarks
{
    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>A missing or empty one means: from the beginning.</summary>
    public static bool TryRead(string? watermark, out long sequence)
    {
        sequence = 0;
        return string.IsNullOrEmpty(watermark) || (watermark.Length <= 19 && long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out sequence));
    }
}

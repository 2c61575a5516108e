using System.Globalization;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>What citizen and caseworker call an enquiry: the year and a running number, <c>26-00042</c>.</summary>
public readonly record struct EnquiryNumber(int Year, int Sequence)
{
    public static bool TryParse(string? text, out EnquiryNumber number)
    {
        number = default;
        if (text?.Split('-') is not [{ Length: 2 } year, { Length: >= 5 and <= 9 } sequence]
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var two)
            || !int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var running))
        {
            return false;
        }

        number = new EnquiryNumber(2000 + two, running);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year % 100:00}-{Sequence:00000}");
}

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>Times as the people in Stuttgart read them; stored they are UTC.</summary>
internal static class LocalTime
{
    private static readonly TimeZoneInfo Stuttgart = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateTimeOffset Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Stuttgart);
}

using CitizenAssistant.Handoff.Enquiries;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CitizenAssistant.Handoff.Storage;

internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);

internal sealed class SealedTextConverter() : ValueConverter<SealedText, byte[]>(text => text.Bytes, bytes => new SealedText(bytes));

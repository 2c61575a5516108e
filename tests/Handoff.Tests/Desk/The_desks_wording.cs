using CitizenAssistant.Handoff.Desk;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Desk;

public sealed class The_desks_wording
{
    public static TheoryData<string> Reasons => [.. Enumerable.Range(1, 18).Select(i => $"R{i}"), "A5", "A6", "K1", "failure"];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void has_words_for_every_reason(string reason) => Assert.NotEqual(reason, DeskWording.Reason(reason));

    [Fact]
    public void names_the_class_beside_the_words() => Assert.Equal("Widerspruch gegen einen Bescheid (R5)", DeskWording.Reason("R5"));

    [Fact]
    public void has_words_for_every_state_and_event()
    {
        Assert.All(Enum.GetValues<EnquiryState>(), state => Assert.NotEqual(state.ToString(), DeskWording.State(Card(state))));
        Assert.All(Enum.GetValues<EnquiryEvent>(), what => Assert.NotEqual(what.ToString(), DeskWording.Event(what)));
    }

    [Fact]
    public void shows_times_as_stuttgart_reads_them() =>
        Assert.Equal("24.11.2026, 09:05 Uhr", DeskWording.Time(new DateTimeOffset(2026, 11, 24, 8, 5, 0, TimeSpan.Zero)));

    private static EnquiryCard Card(EnquiryState state) => new(
        Guid.NewGuid(), new EnquiryNumber(2026, 1), "R5", null, "buergerbuero", "Bürgerbüro", DateTimeOffset.UnixEpoch, state, null, HasNews: false);
}

using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class Two_caseworkers_claiming_at_once : WaitingRoomTest
{
    [Fact]
    public async Task get_it_never_both_and_never_neither()
    {
        for (var round = 0; round < 50; round++)
        {
            var enquiry = await Room.OpenAsync(Room.Objection($"c{round}"));
            using var start = new Barrier(2);

            var claims = await Task.WhenAll(new[] { WaitingRoom.Ana, WaitingRoom.Ben }.Select(caseworker => Task.Run(() =>
            {
                start.SignalAndWait(Ct);
                return Claim(enquiry, caseworker);
            })));

            Assert.Single(claims, isClaimed => isClaimed);
            var claimed = await Room.ReadAsync(enquiry.Number.ToString());
            Assert.Equal(claims[0] ? WaitingRoom.Ana : WaitingRoom.Ben, claimed.Holder);
            Assert.Single(claimed.Entries, e => e.Event is EnquiryEvent.Claimed);
            Assert.Single(claimed.Messages, m => m.Kind is CitizenMessageKind.Claimed);
        }
    }
}

using System.Security.Claims;
using CitizenAssistant.Handoff.Desk;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class An_enquiry_of_another_office : WaitingRoomTest
{
    private static readonly string[] Social = ["sozialamt"];

    [Fact]
    public async Task is_not_in_the_list()
    {
        await Room.OpenAsync(Room.Objection("c1", department: "sozialamt"));
        await Room.OpenAsync(Room.Objection("c2", department: "sozialamt/bereitschaft"));
        await Room.OpenAsync(Room.Objection("c3", department: "sozialamtlich"));

        var seen = await Room.Get<ListEnquiries>().RunAsync(Social, Ct);

        Assert.Equal(["sozialamt", "sozialamt/bereitschaft"], seen.Select(card => card.Department));
        Assert.Equal(["sozialamt", "sozialamt/bereitschaft"], (await Room.Get<ListEnquiries>().DepartmentsAsync(Social, Ct)).Select(department => department.Id).Order());
        Assert.Equal(3, (await Room.Get<ListEnquiries>().RunAsync(null, Ct)).Count);
    }

    [Fact]
    public async Task is_not_in_the_list_of_the_ended()
    {
        await Room.OpenAsync(Room.Objection("c1"));
        await Room.Get<WithdrawEnquiry>().RunAsync("c1", Ct);

        Assert.Empty(await Room.Get<ListEnquiries>().EndedAsync(Social, Ct));
        Assert.Single(await Room.Get<ListEnquiries>().EndedAsync(["buergerbuero"], Ct));
    }

    [Fact]
    public async Task cannot_be_read_by_its_number()
    {
        var enquiry = await Room.OpenAsync();

        Assert.Null(await Room.Get<ReadEnquiry>().RunAsync(enquiry.Number, Social, Ct));
        Assert.NotNull(await Room.Get<ReadEnquiry>().RunAsync(enquiry.Number, ["buergerbuero"], Ct));
    }

    [Theory]
    [InlineData("caseworker", true)]
    [InlineData("lead", false)]
    [InlineData("admin", false)]
    public void is_hidden_from_caseworkers_and_shown_to_leads(string role, bool isHidden)
    {
        var who = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, role), new(DeskOffices.Claim, "sozialamt")], "test"));

        Assert.Equal(isHidden ? Social : null, DeskOffices.Of(who));
    }

    [Fact]
    public void is_shown_to_a_caseworker_without_an_office() =>
        Assert.Null(DeskOffices.Of(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, "caseworker")], "test"))));
}

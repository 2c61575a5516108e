using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenAssistant.Handoff.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SeveralEnquiriesPerConversation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Enquiries_OneOpenPerConversation",
                table: "Enquiries");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_OneHeldPerConversation",
                table: "Enquiries",
                column: "ConversationId",
                unique: true,
                filter: "\"Holder\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_OneOpenPerDepartment",
                table: "Enquiries",
                columns: new[] { "ConversationId", "Department" },
                unique: true,
                filter: "\"State\" <> 'Closed' AND \"State\" <> 'Withdrawn'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Enquiries_OneHeldPerConversation",
                table: "Enquiries");

            migrationBuilder.DropIndex(
                name: "IX_Enquiries_OneOpenPerDepartment",
                table: "Enquiries");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_OneOpenPerConversation",
                table: "Enquiries",
                column: "ConversationId",
                unique: true,
                filter: "\"State\" <> 'Closed' AND \"State\" <> 'Withdrawn'");
        }
    }
}

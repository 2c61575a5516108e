using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenAssistant.Handoff.Storage.Migrations
{
    /// <inheritdoc />
    public partial class CreateEnquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Enquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: true),
                    TopicTitle = table.Column<string>(type: "TEXT", nullable: true),
                    Department = table.Column<string>(type: "TEXT", nullable: false),
                    DepartmentName = table.Column<string>(type: "TEXT", nullable: false),
                    Given = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WaitingSince = table.Column<long>(type: "INTEGER", nullable: false),
                    LastCitizenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastReplyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ErasureAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enquiries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EnquiryEntries",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Event = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Given = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnquiryEntries", x => x.Key);
                    table.ForeignKey(
                        name: "FK_EnquiryEntries_Enquiries_EnquiryId",
                        column: x => x.EnquiryId,
                        principalTable: "Enquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EnquiryOutbox",
                columns: table => new
                {
                    Place = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsHeld = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliveredAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnquiryOutbox", x => x.Place);
                    table.ForeignKey(
                        name: "FK_EnquiryOutbox_Enquiries_EnquiryId",
                        column: x => x.EnquiryId,
                        principalTable: "Enquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_ConversationId",
                table: "Enquiries",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_OneOpenPerConversation",
                table: "Enquiries",
                column: "ConversationId",
                unique: true,
                filter: "\"State\" <> 'Closed' AND \"State\" <> 'Withdrawn'");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_State_Department_WaitingSince",
                table: "Enquiries",
                columns: new[] { "State", "Department", "WaitingSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_Year_Sequence",
                table: "Enquiries",
                columns: new[] { "Year", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnquiryEntries_EnquiryId_Ordinal",
                table: "EnquiryEntries",
                columns: new[] { "EnquiryId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnquiryOutbox_EnquiryId",
                table: "EnquiryOutbox",
                column: "EnquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_EnquiryOutbox_Id",
                table: "EnquiryOutbox",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnquiryOutbox_Undelivered",
                table: "EnquiryOutbox",
                columns: new[] { "ConversationId", "Place" },
                filter: "\"DeliveredAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EnquiryEntries");

            migrationBuilder.DropTable(
                name: "EnquiryOutbox");

            migrationBuilder.DropTable(
                name: "Enquiries");
        }
    }
}

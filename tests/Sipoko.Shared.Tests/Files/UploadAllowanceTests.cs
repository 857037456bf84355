using System.Net;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Files;

namespace Sipoko.Shared.Tests.Files;

public sealed class UploadAllowanceTests : IDisposable
{
    private const long Megabyte = 1024 * 1024;

    private readonly HttpContextAccessor http = new() { HttpContext = new DefaultHttpContext() };
    private readonly UploadAllowance allowance;

    public UploadAllowanceTests() => allowance = new(http);

    [Fact]
    public void One_address_cannot_fill_the_disk_and_does_not_stop_another()
    {
        From("192.0.2.1");
        for (var sent = 0L; sent + 10 < UploadAllowance.MegabytesPerHour; sent += 10)
        {
            allowance.Allows(10 * Megabyte - 1).ShouldBeTrue();
        }

        allowance.Allows(10 * Megabyte).ShouldBeFalse();
        From("192.0.2.2");
        allowance.Allows(10 * Megabyte).ShouldBeTrue();
    }

    public void Dispose() => allowance.Dispose();

    private void From(string address) => http.HttpContext!.Connection.RemoteIpAddress = IPAddress.Parse(address);
}

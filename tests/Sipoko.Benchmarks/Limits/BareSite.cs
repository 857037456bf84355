using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Sipoko.Benchmarks.Limits;

/// <summary>What the machine allows: ASP.NET Core and Npgsql with nothing of Sipoko in between.</summary>
internal static class BareSite
{
    public static async Task Serve(string address, string connection, int bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", address);
        await using var app = builder.Build();
        await using var database = NpgsqlDataSource.Create($"{connection};No Reset On Close=true;Max Auto Prepare=100;Auto Prepare Min Usages=2");
        var document = $$"""{"text": "{{new string('x', 2_000)}}"}""";
        await Run(database, "create schema if not exists bench; create table if not exists bench.documents (id int primary key, data jsonb); create table if not exists bench.written (id bigserial primary key, data jsonb)");
        await Run(database, $"insert into bench.documents select n, '{document}' from generate_series(1, 10000) n on conflict do nothing");

        var page = new byte[bytes];
        Array.Fill(page, (byte)'x');
        app.MapGet("/static", (HttpContext http) => Send(http, page));
        app.MapGet("/read", async (HttpContext http) =>
        {
            await using var command = database.CreateCommand("select data from bench.documents where id = $1");
            command.Parameters.Add(new() { Value = Random.Shared.Next(1, 10_001) });
            await Send(http, System.Text.Encoding.UTF8.GetBytes((string)(await command.ExecuteScalarAsync())!));
        });
        app.MapPost("/insert", async () =>
        {
            await using var command = database.CreateCommand("insert into bench.written (data) values ($1::jsonb)");
            command.Parameters.Add(new() { Value = document, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
            await command.ExecuteNonQueryAsync();
        });
        await app.RunAsync();
    }

    private static Task Send(HttpContext http, byte[] body)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, 0, body.Length);
    }

    private static async Task Run(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
